// What is abnormal and who must act; and the steps that wait for the reader himself.
import { FINANCE, HR } from './doors.js'
import { badge, h, say, when, word } from './kit.js'
import { Actions, Facts, Failure, Plain, RouteLink, Section, Timeline } from './detail.js'
import { List, Tab, opens, useDoor } from './list.js'

const FILTERS = [
	{ name: 'living', label: 'living', usual: 'true', options: ['true', 'false'] },
	{ name: 'state', label: 'state', options: ['OPEN', 'ACKNOWLEDGED', 'RESOLVED', 'CLEARED'] },
	{ name: 'cause', label: 'cause', options: ['FINANCE', 'HR', 'BRANCH', 'BUREAU', 'SYSTEM'] },
	{ name: 'kind', label: 'kind', options: ['LATE_CONTRIBUTION', 'CLAIM_PARKED', 'CLAIM_HELD', 'CLAIM_SUPPLEMENT', 'FILE_MISSING',
		'FILE_REFUSED', 'LINES_REJECTED', 'ENQUIRY', 'BACK_CLAIM', 'ENROLLMENT_REJECTED', 'ENROLLMENT_UNCONFIRMED', 'EXIT_BYPASSED',
		'EXIT_CLOCK', 'LEDGERS_DIFFER', 'PRESENCE_CHECK', 'STATUS_MISMATCH', 'SPOT_CHECK'] },
	{ name: 'about', label: 'about' },
]

const COLUMNS = [
	{ title: 'no', of: one => opens(one.caseNo) },
	{ title: 'kind', of: one => word(one.kind, one.kindWord) },
	{ title: 'about', of: one => one.about },
	{ title: 'state', of: one => badge(one.state, one.stateWord) },
	{ title: 'level', of: one => one.level },
	{ title: 'cause', of: one => word(one.cause, one.causeWord) },
	{ title: 'node', of: one => one.node },
	{ title: 'opened', of: one => when(one.openedAt) },
	{ title: 'nextLevel', of: one => when(one.nextLevelAt) },
]

const Whole = ({ no }) => {
	const { page, refusal, again } = useDoor(`/api/cases/${no}`, {})
	if (!page) {
		return refusal ? h(Failure, { refusal }) : h('Spinner')
	}
	const { summary } = page
	const lives = ['OPEN', 'ACKNOWLEDGED'].includes(summary.state)
	return h('div', { id: 'hub-whole' },
		h(Section, { title: 'case' },
			h(Facts, { facts: [['no', summary.caseNo], ['kind', word(summary.kind, summary.kindWord)], ['about', summary.about],
				['state', badge(summary.state, summary.stateWord)], ['cause', word(summary.cause, summary.causeWord)], ['node', summary.node],
				['level', summary.level], ['waitsFor', page.waitsFor.join(', ')],
				['contacts', page.contacts.map(one => `${word(one.role)}: ${one.people.join(', ')}`).join('; ')], ['nextLevel', when(summary.nextLevelAt)],
				['handledBy', summary.handledBy], ['why', page.why], ['linked', page.linked.join(', ')]] }),
			h(Actions, { done: again, actions: [
				{ label: 'acknowledge', roles: [...HR, ...FINANCE, 'ADMIN'], path: `/api/cases/${no}/acknowledge`, when: summary.state === 'OPEN' },
				{ label: 'nudge', roles: [...HR, ...FINANCE], path: `/api/cases/${no}/nudge`, when: lives },
				{ label: 'resolve', roles: [...HR, ...FINANCE, 'ADMIN'], path: `/api/cases/${no}/resolve`, when: lives, fields: [{ name: 'why', label: 'whatWasDone' }] }] }),
			h(RouteLink, { route: 'case-escalation' })),
		page.members.length > 0 && h(Section, { title: 'members' }, page.members.join(', ')),
		h(Section, { title: 'notices' }, h(Plain, { rows: page.notices, columns: [{ title: 'at', of: one => when(one.at) },
			{ title: 'channel', of: one => word(one.channel) }, { title: 'audience', of: one => one.audience },
			{ title: 'template', of: one => one.template }, { title: 'state', of: one => badge(one.state) }] })),
		h(Section, { title: 'timeline' }, h(Timeline, { rows: page.timeline })))
}

export const Cases = () => h(Tab, { title: 'tab.cases', whole: Whole,
	list: () => h(List, { path: '/api/cases', of: page => page.cases, filters: FILTERS, columns: COLUMNS }) })

export const Tasks = () => h(Tab, { title: 'tab.tasks',
	list: () => h(List, { path: '/api/tasks', of: page => page.tasks, columns: [
		{ title: 'no', of: task => task.taskNo }, { title: 'kind', of: task => word(task.kind, task.kindWord) },
		{ title: 'about', of: task => task.about }, { title: 'owner', of: task => word(task.role) },
		{ title: 'node', of: task => task.node }, { title: 'opened', of: task => when(task.openedAt) }] }) })
