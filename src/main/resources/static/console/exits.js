// Exits: what holds each, the legal clocks, and what happened.
import { OPERATES, may } from './doors.js'
import { badge, h, when, word } from './kit.js'
import { Actions, Facts, Failure, Findings, Plain, RouteLink, Section, Timeline } from './detail.js'
import { List, Tab, opens, useDoor } from './list.js'
import { RevealPerson } from './reveal.js'

const STATES = ['DRAFT', 'BLOCKED', 'CLEARED', 'COMPLETED', 'WITHDRAWN', 'LAPSED']

const COLUMNS = [
	{ title: 'no', of: exit => opens(exit.no) },
	{ title: 'employee', of: exit => exit.employee },
	{ title: 'kind', of: exit => word(exit.kind) },
	{ title: 'state', of: exit => badge(exit.state) },
	{ title: 'lastDay', of: exit => exit.lastDay },
	{ title: 'owed', of: exit => exit.owed },
	{ title: 'node', of: exit => exit.node },
	{ title: 'opened', of: exit => when(exit.openedAt) },
]

const Whole = ({ no }) => {
	const { page, refusal, again } = useDoor(`/api/offboardings/${no}`, {})
	if (!page) {
		return refusal ? h(Failure, { refusal }) : h('Spinner')
	}
	const { exit } = page
	return h('div', { id: 'hub-whole' },
		h(Section, { title: 'exit' },
			h(Facts, { facts: [['no', exit.no], ['state', badge(exit.state)], ['employee', exit.employee], ['kind', word(exit.kind)], ['node', exit.node],
				['lastDay', exit.lastDay], ['owed', exit.owed], ['verifies', word(exit.verifies)], ['openedBy', exit.openedBy], ['confirmedBy', exit.confirmedBy],
				['departedOn', exit.departedOn], ['endedBy', exit.endedBy], ['phone', page.phone]] }),
			h(RevealPerson, { no: exit.employee }),
			h(Actions, { done: again, actions: [
				{ label: 'confirmExit', roles: ['HR', 'HR_MANAGER', 'HR_DIRECTOR'], path: `/api/offboardings/${no}/confirm`, when: exit.state === 'DRAFT' },
				{ label: 'complete', roles: ['HR', 'HR_MANAGER'], path: `/api/offboardings/${no}/complete`, when: ['BLOCKED', 'CLEARED'].includes(exit.state) }] }),
			h(RouteLink, { route: 'offboarding-due' })),
		h(Section, { title: 'whySo' }, h(Findings, { findings: exit.found.map(one => ({ ...one, ...one.finding })), extra: [
			{ title: 'holds', of: one => badge(one.holds ? 'HELD' : 'FINE') }, { title: 'amount', of: one => one.amount }, { title: 'about', of: one => one.about }] })),
		h(Section, { title: 'clocks' }, h(Plain, { rows: exit.clocks, columns: [{ title: 'clock', of: clock => word(clock.clock, clock.word) },
			{ title: 'accountable', of: clock => word(clock.accountable) }, { title: 'dueOn', of: clock => clock.dueOn },
			{ title: 'doneOn', of: clock => clock.doneOn }, { title: 'doneBy', of: clock => clock.doneBy }] })),
		exit.notes.length > 0 && h(Section, { title: 'notes' }, h(Plain, { rows: exit.notes, columns: [{ title: 'at', of: one => when(one.at) },
			{ title: 'kind', of: one => word(one.kind) }, { title: 'who', of: one => one.by }, { title: 'note', of: one => one.words }] })),
		may(OPERATES) && h(Log, { no }))
}

/** Exits carry no timeline of their own; who reads the log sees it here. */
const Log = ({ no }) => {
	const { page } = useDoor('/api/log', { case: no })
	return page && h(Section, { title: 'timeline' }, h(Timeline, { rows: page.rows ?? page }))
}

export const Exits = () => h(Tab, { title: 'tab.exits', whole: Whole,
	list: () => h(List, { path: '/api/offboardings', of: page => page, cursor: 'before', columns: COLUMNS,
		next: (page, size) => (page.length < size ? null : page.at(-1).number), filters: [{ name: 'state', label: 'state', options: STATES }] }) })
