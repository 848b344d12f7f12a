// Money that leaves: what waits for a second person, what nobody knows of, what the bank gave back, and its statement.
import { FINANCE } from './doors.js'
import { badge, h, libs, link, say, when, word } from './kit.js'
import { Actions, Facts, Failure, RouteLink, Section } from './detail.js'
import { List, Tab, opens, useDoor } from './list.js'
import { RevealPayee } from './reveal.js'

const STATES = ['WAITING_RELEASE', 'UNKNOWN', 'CONTRADICTED', 'RETURNED', 'FAILED', 'READY', 'SENDING', 'ACCEPTED', 'PAID', 'CANCELLED']

const COLUMNS = [
	{ title: 'reference', of: payout => opens(payout.reference) },
	{ title: 'claim', of: payout => link(`/hub/claims?open=${payout.claimNo}`, payout.claimNo) },
	{ title: 'employee', of: payout => payout.employeeNo },
	{ title: 'amount', of: payout => payout.amount },
	{ title: 'account', of: payout => payout.account },
	{ title: 'state', of: payout => badge(payout.state) },
	{ title: 'hold', of: payout => word(payout.hold) },
	{ title: 'cause', of: payout => payout.cause },
	{ title: 'changed', of: payout => when(payout.changedAt) },
]

const DECIDE = [{ name: 'verdict', label: 'verdict', options: ['PAID', 'NOT_PAID'] }, { name: 'reason', label: 'reason' }]

const Whole = ({ no }) => {
	const { page: payout, refusal, again } = useDoor(`/api/payouts/${no}`, {})
	if (!payout) {
		return refusal ? h(Failure, { refusal }) : h('Spinner')
	}
	return h('div', { id: 'hub-whole' },
		h(Section, { title: 'payout' },
			h(Facts, { facts: [['reference', payout.reference], ['state', badge(payout.state)], ['claim', link(`/hub/claims?open=${payout.claimNo}`, payout.claimNo)],
				['employee', payout.employeeNo], ['amount', payout.amount], ['account', payout.account], ['hold', word(payout.hold)],
				['approvedBy', payout.approvedBy], ['firstSaidBy', payout.firstSaidBy], ['cause', payout.cause], ['paidOn', payout.paidOn],
				['bankSerial', payout.bankSerial], ['changed', when(payout.changedAt)]] }),
			h(RevealPayee, { reference: no }),
			['RETURNED', 'FAILED'].includes(payout.state) && h('Alert', { id: 'hub-returned', isInline: true, isPlain: true, variant: 'info', title: say('returnedNote') }),
			payout.state === 'UNKNOWN' && h('Alert', { id: 'hub-unknown', isInline: true, isPlain: true, variant: 'warning', title: say('unknownNote') }),
			h(Actions, { done: again, actions: [
				{ label: 'release', roles: FINANCE, path: `/api/payouts/${no}/release`, when: payout.state === 'WAITING_RELEASE' },
				{ label: 'decide', roles: FINANCE, path: `/api/payouts/${no}/decide`, fields: DECIDE, note: 'decideNote',
					when: ['UNKNOWN', 'CONTRADICTED'].includes(payout.state) }] }),
			h(RouteLink, { route: 'payout-send' }), ' ', h(RouteLink, { route: 'payout-query' })))
}

const FINDINGS = [
	{ title: 'kind', of: one => word(one.kind) },
	{ title: 'subject', of: one => one.subject },
	{ title: 'reference', of: one => opens(one.reference) },
	{ title: 'day', of: one => one.day },
	{ title: 'detail', of: one => one.detail },
	{ title: 'found', of: one => when(one.foundAt) },
	{ title: 'closed', of: one => when(one.closedAt) },
]

/** Where the bank's statement and the hub do not agree. */
const Statement = () => h(Section, { title: 'statement' }, h(List, { id: 'hub-statement', path: '/api/payouts/unmatched', of: page => page, cursor: 'before',
	next: (page, size) => (page.length < size ? null : page.at(-1).id), columns: FINDINGS }))

const VIEWS = { toRelease: '?state=WAITING_RELEASE', unknownOnes: '?state=UNKNOWN', returnedOnes: '?state=RETURNED', statement: '?view=statement', all: '?' }

const Views = () => h('Flex', { id: 'hub-views', style: { margin: '0.5rem 0' } },
	...Object.entries(VIEWS).map(([label, to]) => h('span', { key: label, id: `hub-view-${label}` }, link(to, say(label)))))

const Listed = () => {
	const [params] = libs.router.useSearchParams()
	return h(libs.React.Fragment, null, h(Views), params.get('view') === 'statement' ? h(Statement)
		: h(List, { key: params.get('state'), path: '/api/payouts', of: page => page.payouts, filters: [{ name: 'state', label: 'state', options: STATES }], columns: COLUMNS }))
}

const Switch = () => h(Actions, { done: () => undefined, actions: [
	{ label: 'stopPayouts', danger: true, roles: [...FINANCE, 'ADMIN'], path: '/api/payouts/stop', fields: [{ name: 'reason', label: 'reason' }] },
	{ label: 'resumePayouts', roles: ['FINANCE_MANAGER'], path: '/api/payouts/resume', fields: [{ name: 'reason', label: 'reason' }] }] })

export const Payouts = () => h(Tab, { title: 'tab.payouts', extra: h(Switch), whole: Whole, list: () => h(Listed) })
