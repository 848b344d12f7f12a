// The mail room: found by business key, failed ones by what went wrong; sent again as one, some, one step or all of a cause.
import { Refusal, command, may, read } from './doors.js'
import { badge, h, libs, link, say, when, word } from './kit.js'
import { Actions, Ask, Facts, Failure, Plain, RouteLink, Section, Timeline } from './detail.js'
import { List, Tab, opens, useDoor } from './list.js'

const FILTERS = [
	{ name: 'direction', label: 'direction', usual: 'OUT', options: ['OUT', 'IN'] },
	{ name: 'key', label: 'key' },
	{ name: 'state', label: 'state', usual: 'PARKED', options: ['PARKED', 'OPEN', 'DONE', 'DISMISSED', 'QUARANTINED'] },
]

/** Each direction has numbers of its own. */
const named = message => (message.direction === 'IN' ? `IN-${message.id}` : String(message.id))

const door = (no, command = '') => (no.startsWith('IN-') ? `/api/messages/${no.slice(3)}${command}?direction=IN` : `/api/messages/${no}${command}`)

const COLUMNS = [
	{ title: 'no', of: message => opens(named(message)) },
	{ title: 'kind', of: message => word(message.kind) },
	{ title: 'connector', of: message => word(message.counterpart) },
	{ title: 'subject', of: message => message.subject },
	{ title: 'state', of: message => badge(message.state) },
	{ title: 'attempts', of: message => message.attempt },
	{ title: 'outcome', of: message => message.outcome },
	{ title: 'posted', of: message => when(message.postedAt) },
]

/** What would become of each, as the hub has it now; nothing is sent. */
const dryRun = messages => Promise.all(messages.map(async message => {
	const now = await read(door(named(message)))
	return { ...now, would: now.state === 'OPEN' ? 'onItsWay' : now.state === 'PARKED' ? 'goesOn' : 'goesAnew' }
}))

const each = async (messages, reason) => {
	const refused = []
	for (const message of messages) {
		await command(door(named(message), '/replay'), { reason }).catch(refusal => refused.push(...(refusal.problem?.findings ?? [{ evidence: `message ${named(message)}`, remedy: refusal.message }])))
	}
	if (refused.length > 0) {
		throw new Refusal(409, { title: say('someRefused'), titleEn: say('someRefused'), findings: refused })
	}
}

const Many = ({ chosen, close, done }) => {
	const { useEffect, useState } = libs.React
	const [plan, setPlan] = useState(null)
	useEffect(() => {
		dryRun(chosen).then(setPlan)
	}, [])
	const going = (plan ?? []).filter(one => one.would !== 'onItsWay')
	return h(Ask, { close, done, action: { label: 'replayThese', note: 'replayNote', fields: [{ name: 'reason', label: 'reason' }], run: ({ reason }) => each(going, reason) } },
		h('p', null, say('dryRun')), plan && h('div', { id: 'hub-dry-run', 'data-rows': plan.length }, h(Plain, { rows: plan, columns: [
			{ title: 'no', of: named }, { title: 'subject', of: one => one.subject }, { title: 'state', of: one => badge(one.state) },
			{ title: 'would', of: one => say(`would.${one.would}`) }] })))
}

/** All messages of the same matter, in their order: each is one step of it, and may go again alone. */
const Steps = ({ message }) => {
	const keys = message.keys.filter(key => key.includes('='))
	const [name, value] = (keys.find(key => key.startsWith('caseKey=')) ?? keys.find(key => key.startsWith('claimNo=')) ?? keys[0] ?? '=').split('=')
	const { page } = useDoor('/api/messages', name ? { name, key: value, limit: 100 } : { key: message.subject })
	return h(Section, { title: 'steps' }, page && h('div', { id: 'hub-steps', 'data-rows': page.messages.length }, h(Plain, { rows: page.messages, columns: [
		...COLUMNS, { title: 'replayOf', of: one => one.replayOf && opens(one.replayOf) }] })))
}

const History = ({ subject }) => {
	const { page } = useDoor('/api/log', { case: subject })
	return h(Section, { title: 'timeline' }, page && h(Timeline, { rows: page }))
}

const Whole = ({ no }) => {
	const { page: message, refusal, again } = useDoor(door(no), {})
	const [asked, setAsked] = libs.React.useState(false)
	if (!message) {
		return refusal ? h(Failure, { refusal }) : h('Spinner')
	}
	const incoming = message.direction === 'IN'
	return h('div', { id: 'hub-whole' },
		h(Section, { title: 'message' },
			h(Facts, { facts: [['no', no], ['direction', word(message.direction)], ['kind', message.kind], ['connector', word(message.counterpart)], ['subject', message.subject],
				['state', badge(message.state)], ['keys', message.keys.join(', ')], ['posted', when(message.postedAt)], ['due', when(message.due)],
				['closed', when(message.closedAt)], ['outcome', message.outcome], ['replayOf', message.replayOf && opens(message.replayOf)]] }),
			may(['ADMIN']) && (incoming ? message.state === 'PARKED' : message.state !== 'OPEN') && h('Button', { id: 'hub-do-replay', variant: 'secondary', onClick: () => setAsked(true) }, say('replayStep')),
			asked && h(Many, { chosen: [message], close: () => setAsked(false), done: () => {
				setAsked(false)
				again()
			} }),
			h(Actions, { done: again, actions: [{ label: 'dismiss', danger: true, roles: ['ADMIN'], path: door(no, '/dismiss'),
				fields: [{ name: 'reason', label: 'reason' }], when: ['PARKED', 'QUARANTINED'].includes(message.state) }] }),
			!incoming && h(RouteLink, { route: message.kind.replaceAll('.', '-') })),
		h(Section, { title: 'attempts' }, h('div', { id: 'hub-attempts', 'data-rows': message.attempts.length }, h(Plain, { rows: message.attempts,
			columns: [{ title: 'attempt', of: one => one.no }, { title: 'ended', of: one => when(one.endedAt) }, { title: 'outcome', of: one => one.outcome }] }))),
		!incoming && h(Steps, { message }),
		h(History, { subject: message.subject }))
}

/** All of one cause, two hundred by one command, until none is left. */
const replayAll = async ({ counterpart, kind, cause }, reason) => {
	for (let left = 1; left > 0;) {
		const done = await command('/api/parked-messages/replay', { counterpart, kind, cause, reason })
		left = done.replayed > 0 ? done.remaining : 0
	}
}

const AllOf = ({ one, close, done }) => {
	const { page } = useDoor('/api/parked-messages', { counterpart: one.counterpart, kind: one.kind, cause: one.cause, limit: 20 })
	const rows = page?.messages ?? []
	return h(Ask, { close, done, action: { label: 'replayCause', note: 'replayNote', fields: [{ name: 'reason', label: 'reason' }], run: ({ reason }) => replayAll(one, reason) } },
		h('p', null, say('dryRun')), h('p', null, `${word(one.counterpart)} · ${one.cause} · ${one.count}`),
		page && h('div', { id: 'hub-dry-run', 'data-rows': rows.length, 'data-count': one.count }, h(Plain, { rows, columns: [
			{ title: 'no', of: row => row.id }, { title: 'subject', of: row => row.subject }, { title: 'attempts', of: row => row.attempt },
			{ title: 'would', of: () => say('would.goesOn') }] }), one.count > rows.length && h('p', null, `… ${one.count - rows.length} ${say('more')}`)))
}

/** What went wrong, with how many, since when; each leads to its messages and lets all of them go again. */
const Causes = ({ changed }) => {
	const { page } = useDoor('/api/parked-messages/causes', {})
	const [asked, setAsked] = libs.React.useState(null)
	const to = one => `?${new URLSearchParams({ counterpart: one.counterpart, kind: one.kind, cause: one.cause })}`
	return !page || page.length === 0 ? null : h(Section, { title: 'byCause' },
		h('div', { id: 'hub-causes', 'data-rows': page.length }, h(Plain, { rows: page, columns: [
			{ title: 'connector', of: one => word(one.counterpart) }, { title: 'kind', of: one => word(one.kind) },
			{ title: 'cause', of: one => link(to(one), one.cause || '–') }, { title: 'count', of: one => one.count }, { title: 'since', of: one => when(one.since) },
			{ title: 'replay', of: one => may(['ADMIN']) && h('Button', { size: 'sm', variant: 'secondary', 'data-cause': one.cause, onClick: () => setAsked(one) }, say('replayCause')) }] })),
		asked && h(AllOf, { one: asked, close: () => setAsked(null), done: changed }))
}

const OfCause = ({ params }) => {
	const fixed = Object.fromEntries(['counterpart', 'kind', 'cause'].map(name => [name, params.get(name)]))
	return h(libs.React.Fragment, null, link('?', '‹ ' + say('back')), h('p', null, `${word(fixed.counterpart)} · ${fixed.cause}`),
		h(List, { path: '/api/parked-messages', of: page => page.messages, columns: COLUMNS, fixed }))
}

const Chosen = () => {
	const { useState } = libs.React
	const [params] = libs.router.useSearchParams()
	const [chosen, setChosen] = useState([])
	const [asked, setAsked] = useState(false)
	const [turn, setTurn] = useState(0)
	const ids = chosen.map(one => one.id)
	const choose = row => setChosen(ids.includes(row.id) ? chosen.filter(one => one.id !== row.id) : [...chosen, row])
	if (params.get('cause') != null) {
		return h(OfCause, { params })
	}
	return h(libs.React.Fragment, null,
		h(Causes, { key: `causes${turn}`, changed: () => setTurn(turn + 1) }),
		may(['ADMIN']) && h('Button', { id: 'hub-replay-these', variant: 'secondary', isDisabled: chosen.length === 0, onClick: () => setAsked(true) }, `${say('replayThese')} (${chosen.length})`),
		asked && h(Many, { chosen, close: () => setAsked(false), done: () => {
			setAsked(false)
			setChosen([])
			setTurn(turn + 1)
		} }),
		h(List, { key: turn, path: '/api/messages', of: page => page.messages, filters: FILTERS, columns: COLUMNS,
			choice: may(['ADMIN']) ? { chosen: ids, choose } : undefined }))
}

export const Messages = () => h(Tab, { title: 'tab.messages', list: () => h(Chosen), whole: Whole })
