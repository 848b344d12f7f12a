// The operation log: looked through by whom, what, on what and when; a row that somebody altered is red; verified as a whole.
import { command } from './doors.js'
import { badge, h, libs, say, when } from './kit.js'
import { Facts, Failure, Plain, Section, Timeline } from './detail.js'
import { Frame, List, useDoor } from './list.js'

const FILTERS = [
	{ name: 'case', label: 'need.case' },
	{ name: 'actor', label: 'who' },
	{ name: 'action', label: 'actionCode' },
	{ name: 'from', label: 'fromDay', type: 'date' },
	{ name: 'to', label: 'toDay', type: 'date' },
]

const Rows = ({ rows }) => h('div', null,
	h('Alert', { isInline: true, isPlain: true, variant: rows.every(row => row.intact) ? 'success' : 'danger',
		title: rows.every(row => row.intact) ? say('allIntact') : say('someAltered') }),
	h(Timeline, { rows, about: true }))

const Found = ({ standing }) => {
	const { found } = standing
	return h('div', { id: 'hub-found', 'data-at': standing.foundAt ?? '', 'data-intact': found == null ? '' : String(found.intact) },
		found && h('Alert', { isInline: true, isPlain: true, variant: found.intact ? 'success' : 'danger', title: say(found.intact ? 'logIntact' : 'logTampered') }),
		h(Facts, { facts: [['sealedRows', standing.sealed], ['sealedAt', when(standing.sealedAt)], ['checkpointRows', standing.checkpoint],
			['checkpointAt', when(standing.checkpointAt)], ['verifiedRows', found?.sealed], ['verifiedAt', when(standing.foundAt)]] }),
		found && found.flaws.length > 0 && h(Plain, { rows: found.flaws, columns: [{ title: 'no', of: flaw => flaw.no },
			{ title: 'kind', of: flaw => badge(flaw.kind) }, { title: 'what', of: flaw => flaw.what }] }))
}

/** Begins a look at the whole log and reads how it stands until that look has ended. */
const Verification = () => {
	const { useEffect, useState } = libs.React
	const { page: standing, refusal, again } = useDoor('/api/log/verification', {})
	const [asked, setAsked] = useState(null)
	const [refused, setRefused] = useState(null)
	const waits = asked != null && standing?.foundAt === asked.before || standing?.verifying
	useEffect(() => {
		const timer = waits ? setTimeout(again, 1000) : null
		return () => clearTimeout(timer)
	})
	const verify = () => command('/api/log/verification').then(() => {
		setAsked({ before: standing.foundAt })
		again()
	}, setRefused)
	return h(Section, { title: 'verification' }, refusal && h(Failure, { refusal }), refused && h(Failure, { refusal: refused }),
		standing && h(Found, { standing }),
		h('Button', { id: 'hub-verify', variant: 'secondary', isDisabled: !standing || waits, isLoading: waits, onClick: verify }, say(waits ? 'verifying' : 'verify')))
}

export const Log = () => h(Frame, { title: say('tab.log') }, h(Verification),
	h(List, { path: '/api/log/rows', of: page => page.rows, cursor: 'before', size: 50, filters: FILTERS, render: rows => h(Rows, { rows }) }))
