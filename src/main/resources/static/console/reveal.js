// A personal number in the clear: for the posts that need it, after a reason that the operation log keeps, and for a minute.
import { may, read } from './doors.js'
import { h, libs, say } from './kit.js'
import { Ask, Facts } from './detail.js'

const SHOWN_FOR = 60000

/** A header takes no Chinese as it is. */
const look = (path, reason) => read(path, {}, { 'X-Reveal-Reason': encodeURIComponent(reason) })

/** @param facts of the door's answer: label and number */
const Reveal = ({ path, roles, facts }) => {
	const { useEffect, useState } = libs.React
	const [asked, setAsked] = useState(false)
	const [page, setPage] = useState(null)
	useEffect(() => {
		const timer = page && setTimeout(() => setPage(null), SHOWN_FOR)
		return () => clearTimeout(timer)
	}, [page])
	if (!may(roles) || may(['ADMIN'])) {
		return null
	}
	return h('div', { style: { marginTop: '0.5rem' } },
		page ? h('div', { id: 'hub-revealed' }, h(Facts, { facts: facts(page) }), h('Button', { id: 'hub-hide', variant: 'link', onClick: () => setPage(null) }, say('hide')))
			: h('Button', { id: 'hub-do-reveal', variant: 'link', isInline: true, onClick: () => setAsked(true) }, say('reveal')),
		asked && h(Ask, { close: () => setAsked(false), done: answer => {
			setAsked(false)
			setPage(answer)
		}, action: { label: 'reveal', note: 'revealNote', fields: [{ name: 'reason', label: 'reason' }], run: ({ reason }) => look(path, reason) } }))
}

/** Where a payout goes, compared before it is released. */
export const RevealPayee = ({ reference }) =>
	h(Reveal, { path: `/api/payouts/${reference}`, roles: ['FINANCE_MANAGER'], facts: payout => [['account', payout.account]] })

/** Of an employee, as far as the reader's post needs it. */
export const RevealPerson = ({ no }) => h(Reveal, { path: `/api/employees/${no}`, roles: ['HR', 'HR_MANAGER', 'FINANCE_MANAGER'],
	facts: ({ employee }) => [...may(['HR', 'HR_MANAGER']) ? [['document', employee.document], ['phone', employee.phone]] : [],
		...may(['HR_MANAGER', 'FINANCE_MANAGER']) ? [['account', employee.account]] : []] })
