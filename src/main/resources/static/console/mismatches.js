// People who are not what two systems say they are.
import { FINANCE, HR, command, download } from './doors.js'
import { badge, h, when, word } from './kit.js'
import { Actions, Facts, Failure, Plain, RouteLink, Section } from './detail.js'
import { List, Tab, opens, useDoor } from './list.js'
import { RevealPerson } from './reveal.js'

const FILTERS = [
	{ name: 'state', label: 'state', options: ['OPEN', 'ANSWERED', 'DISPUTED', 'CLOSED'] },
	{ name: 'type', label: 'kind', options: ['STOPPED_WHILE_ACTIVE', 'ABSENT_WHILE_ACTIVE', 'ACTIVE_AFTER_LEAVING', 'NOT_ENROLLED', 'GHOST_ACTIVE', 'SENIORITY_GAP',
		'LEDGER_ERP_MISSING', 'LEDGER_HUB_MISSING', 'LEDGER_AMOUNT', 'LEDGER_BOOKED_TWICE', 'LEDGER_BALANCE'] },
	{ name: 'source', label: 'source', options: ['ENROLLMENT', 'TAX', 'ATTENDANCE', 'FUND', 'ERP'] },
	{ name: 'olderThanDays', label: 'olderThanDays' },
]

const COLUMNS = [
	{ title: 'no', of: one => opens(one.no) },
	{ title: 'employee', of: one => one.employeeNo },
	{ title: 'kind', of: one => word(one.type, one.typeWord) },
	{ title: 'source', of: one => word(one.source, one.sourceWord) },
	{ title: 'state', of: one => badge(one.state, one.stateWord) },
	{ title: 'ageDays', of: one => one.ageDays },
	{ title: 'monthlyRisk', of: one => one.monthlyRisk },
	{ title: 'owner', of: one => word(one.owner) },
	{ title: 'node', of: one => one.node },
]

const ANSWER = [
	{ name: 'answer', label: 'answer', options: ['SELF_DEPARTURE', 'TRANSFER', 'WRONG_STOP', 'OTHER'] },
	{ name: 'reason', label: 'reason' },
]

const Whole = ({ no }) => {
	const { page, refusal, again } = useDoor(`/api/mismatches/${no}`, {})
	if (!page) {
		return refusal ? h(Failure, { refusal }) : h('Spinner')
	}
	const { summary } = page
	const said = [{ name: 'reason', label: 'reason' }]
	return h('div', { id: 'hub-whole' },
		h(Section, { title: 'mismatch' },
			h(Facts, { facts: [['no', summary.no], ['state', badge(summary.state, summary.stateWord)], ['employee', summary.employeeNo],
				['kind', word(summary.type, summary.typeWord)], ['hrSays', `${word(summary.hrStatus)} ${summary.hrSince ?? ''}`],
				['otherSays', `${word(summary.source, summary.sourceWord)}: ${word(summary.otherStatus)} ${summary.otherSince ?? ''}`],
				['bornOn', summary.bornOn], ['ageDays', summary.ageDays], ['monthlyRisk', summary.monthlyRisk], ['remedy', summary.action],
				['cause', word(summary.cause, summary.causeWord)], ['answer', word(summary.answer)]] }),
			h(RevealPerson, { no: summary.employeeNo }),
			h(Actions, { done: again, actions: [
				{ label: 'answer', roles: [...HR, ...FINANCE], path: `/api/mismatches/${no}/answer`, when: summary.state === 'OPEN', fields: ANSWER },
				{ label: 'dispute', roles: HR, path: `/api/mismatches/${no}/dispute`, when: ['OPEN', 'ANSWERED'].includes(summary.state), fields: said },
				{ label: 'settle', roles: HR, path: `/api/mismatches/${no}/settle`, when: summary.state === 'DISPUTED', fields: said }] }),
			h(RouteLink, { route: 'reconciliation-due' })),
		h(Section, { title: 'whySo' }, h(Plain, { rows: page.points, columns: [{ title: 'source', of: point => word(point.source, point.sourceWord) },
			{ title: 'state', of: point => badge(point.status) }, { title: 'effectiveOn', of: point => point.effectiveOn },
			{ title: 'asOf', of: point => point.asOf }, { title: 'reference', of: point => point.reference }] })),
		h(Section, { title: 'timeline' }, h(Plain, { rows: page.history, columns: [{ title: 'at', of: one => when(one.at) }, { title: 'what', of: one => word(one.kind) },
			{ title: 'who', of: one => one.who }, { title: 'hrSays', of: one => word(one.hrStatus) }, { title: 'otherSays', of: one => word(one.otherStatus) },
			{ title: 'note', of: one => one.note }] })))
}

const OF_NODE = [{ name: 'node', label: 'node', type: 'text' }]

/** What an inspection asks for: two people ask for the same unit before either takes it out. */
const Evidence = () => h(Actions, { done: () => undefined, actions: [
	{ label: 'wantEvidence', roles: HR, fields: OF_NODE, note: 'evidenceNote', run: ({ node }) => command('/api/mismatch-evidence', { node }) },
	{ label: 'takeEvidence', roles: [...HR, 'AUDITOR'], fields: OF_NODE, note: 'evidenceNote',
		run: ({ node }) => download(`/api/mismatch-evidence?${new URLSearchParams({ node })}`, 'mismatches.csv') }] })

export const Mismatches = () => h(Tab, { title: 'tab.mismatches', whole: Whole, extra: h(Evidence),
	list: () => h(List, { path: '/api/mismatches', of: page => page.mismatches, filters: FILTERS, columns: COLUMNS }) })
