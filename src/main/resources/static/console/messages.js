// The mail room: found by business key, failed ones, sent again one by one or many, each with a reason.
import { Refusal, command, read } from './doors.js'
import { badge, h, libs, say, when, word } from './kit.js'
import { Actions, Ask, Facts, Failure, Plain, RouteLink, Section } from './detail.js'
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

const Whole = ({ no }) => {
	const { page: message, refusal, again } = useDoor(door(no), {})
	if (!message) {
		return refusal ? h(Failure, { refusal }) : h('Spinner')
	}
	const reason = [{ name: 'reason', label: 'reason' }]
	return h('div', { id: 'hub-whole' },
		h(Section, { title: 'message' },
			h(Facts, { facts: [['no', no], ['direction', word(message.direction)], ['kind', message.kind], ['connector', word(message.counterpart)], ['subject', message.subject],
				['state', badge(message.state)], ['keys', message.keys.join(', ')], ['posted', when(message.postedAt)], ['due', when(message.due)],
				['closed', when(message.closedAt)], ['outcome', message.outcome], ['replayOf', message.replayOf && opens(message.replayOf)]] }),
			h(Actions, { done: again, actions: [
				{ label: 'replay', roles: ['ADMIN'], path: door(no, '/replay'), fields: reason, note: 'replayNote',
					when: message.direction === 'IN' ? message.state === 'PARKED' : message.state !== 'OPEN' },
				{ label: 'dismiss', danger: true, roles: ['ADMIN'], path: door(no, '/dismiss'), fields: reason, when: ['PARKED', 'QUARANTINED'].includes(message.state) }] }),
			message.direction === 'OUT' && h(RouteLink, { route: message.kind.replaceAll('.', '-') })),
		h(Section, { title: 'attempts' }, h(Plain, { rows: message.attempts, columns: [{ title: 'attempt', of: one => one.no },
			{ title: 'ended', of: one => when(one.endedAt) }, { title: 'outcome', of: one => one.outcome }] })))
}

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
	return h(Ask, { close, done, action: { label: 'replayThese', fields: [{ name: 'reason', label: 'reason' }], run: ({ reason }) => each(going, reason) } },
		h('p', null, say('dryRun')), plan && h('div', { id: 'hub-dry-run', 'data-rows': plan.length }, h(Plain, { rows: plan, columns: [
			{ title: 'no', of: named }, { title: 'subject', of: one => one.subject }, { title: 'state', of: one => badge(one.state) },
			{ title: 'would', of: one => say(`would.${one.would}`) }] })))
}

const Chosen = () => {
	const { useState } = libs.React
	const [chosen, setChosen] = useState([])
	const [asked, setAsked] = useState(false)
	const [turn, setTurn] = useState(0)
	const ids = chosen.map(one => one.id)
	const choose = row => setChosen(ids.includes(row.id) ? chosen.filter(one => one.id !== row.id) : [...chosen, row])
	return h(libs.React.Fragment, null,
		h('Button', { id: 'hub-replay-these', variant: 'secondary', isDisabled: chosen.length === 0, onClick: () => setAsked(true) }, `${say('replayThese')} (${chosen.length})`),
		asked && h(Many, { chosen, close: () => setAsked(false), done: () => {
			setAsked(false)
			setChosen([])
			setTurn(turn + 1)
		} }),
		h(List, { key: turn, path: '/api/messages', of: page => page.messages, filters: FILTERS, columns: COLUMNS, choice: { chosen: ids, choose } }))
}

export const Messages = () => h(Tab, { title: 'tab.messages', list: () => h(Chosen), whole: Whole })
