// Reimbursement claims: how far each is, why it was decided so, and what happened to it.
import { FINANCE, command } from './doors.js'
import { badge, h, when, word } from './kit.js'
import { Actions, Facts, Failure, Findings, Plain, RouteLink, Section, Timeline } from './detail.js'
import { List, Tab, opens, useDoor } from './list.js'
import { RevealPerson } from './reveal.js'

const STATES = ['PARKED', 'HELD', 'WAITING_PAPERS', 'IN_REVIEW', 'APPROVED', 'PAID', 'REJECTED', 'SETTLED_WITHOUT_PAYOUT']

const COLUMNS = [
	{ title: 'no', of: claim => opens(claim.claimNo) },
	{ title: 'employee', of: claim => claim.employeeNo },
	{ title: 'kind', of: claim => word(claim.kind) },
	{ title: 'dateOfService', of: claim => claim.dateOfService },
	{ title: 'state', of: claim => badge(claim.state, claim.stateWord) },
	{ title: 'total', of: claim => claim.total },
	{ title: 'node', of: claim => claim.node },
	{ title: 'filed', of: claim => when(claim.filedAt) },
]

const Whole = ({ no }) => {
	const { page: claim, refusal, again } = useDoor(`/api/claims/${no}`, {})
	if (!claim) {
		return refusal ? h(Failure, { refusal }) : h('Spinner')
	}
	const waits = ['PARKED', 'HELD'].includes(claim.state)
	return h('div', { id: 'hub-whole' },
		h(Section, { title: 'claim' },
			h(Facts, { facts: [['no', claim.claimNo], ['state', badge(claim.state, claim.stateWord)], ['employee', `${claim.employeeNo} ${claim.employeeName ?? ''}`],
				['kind', word(claim.kind, claim.kindWord)], ['dateOfService', claim.dateOfService], ['total', claim.amounts.total],
				['hubPays', claim.amounts.hubPays], ['filed', when(claim.filedAt)], ['approvedBy', claim.approvedBy],
				['expectedArrival', claim.expectedArrival], ['paidOn', claim.paidOn], ['reason', claim.reason]] }),
			h(RevealPerson, { no: claim.employeeNo }),
			h(Actions, { done: again, actions: [
				{ label: 'approve', roles: FINANCE, path: `/api/claims/${no}/approve`, when: claim.state === 'IN_REVIEW',
					run: () => command(`/api/claims/${no}/approve`, { version: claim.version }) },
				{ label: 'recheck', roles: ['HR', 'HR_MANAGER'], path: `/api/claims/${no}/recheck`, when: waits },
				{ label: 'reject', danger: true, roles: waits ? ['HR', 'HR_MANAGER'] : FINANCE, path: `/api/claims/${no}/reject`,
					when: waits || claim.state === 'IN_REVIEW', fields: [{ name: 'reason', label: 'reason' }] }] }),
			h(RouteLink, { route: 'claim-recheck' })),
		h(Section, { title: 'whySo' }, h(Findings, { findings: claim.findings }),
			h(Plain, { rows: claim.months, columns: [{ title: 'month', of: month => month.month }, { title: 'state', of: month => badge(month.status) },
				{ title: 'repairedOn', of: month => month.repairedOn }, { title: 'cause', of: month => word(month.cause) },
				{ title: 'evidence', of: month => month.evidence }] })),
		h(Section, { title: 'payouts' }, h(Plain, { rows: claim.payouts, columns: [{ title: 'reference', of: payout => payout.reference },
			{ title: 'amount', of: payout => payout.amount }, { title: 'state', of: payout => badge(payout.state) }, { title: 'cause', of: payout => payout.cause }] })),
		h(Section, { title: 'timeline' }, h(Timeline, { rows: claim.timeline })))
}

export const Claims = () => h(Tab, { title: 'tab.claims', whole: Whole,
	list: () => h(List, { path: '/api/claims', of: page => page.claims, filters: [{ name: 'state', label: 'state', options: STATES }], columns: COLUMNS }) })
