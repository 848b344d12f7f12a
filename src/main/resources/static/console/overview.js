// The first page: figures that lead to their lists, cases and tasks as bars, connectors with their last success.
import { HAS_TASKS, READS_CLAIMS, may } from './doors.js'
import { badge, h, libs, link, say, when, word } from './kit.js'
import { Failure, Plain, Section } from './detail.js'
import { Frame, useDoor } from './list.js'

const sum = (rows, field = 'count') => rows.reduce((total, row) => total + row[field], 0)

const Figure = ({ id, count, to, bad }) =>
	h('GridItem', { sm: 6, md: 3 }, h('Card', { isCompact: true, id: `hub-figure-${id}` },
		h('CardTitle', null, link(to, say(`figure.${id}`))),
		h('CardBody', null, h('span', { 'data-count': count, style: { fontSize: '2rem',
			color: bad && count > 0 ? 'var(--pf-t--global--color--status--danger--default, #b1380b)' : undefined } }, count))))

/** @param rows label, count and where the bar leads */
const Bars = ({ rows }) => {
	const most = Math.max(1, ...rows.map(row => row.count))
	return rows.length === 0 ? h('p', null, say('none'))
		: h('svg', { width: '100%', viewBox: `0 0 420 ${rows.length * 26}`, role: 'img', style: { maxWidth: '40rem' } },
			...rows.map((row, i) => h(libs.router.Link, { key: row.label, to: row.to },
				h('text', { x: 0, y: i * 26 + 17, fontSize: 13, fill: 'currentColor' }, row.label),
				h('rect', { x: 170, y: i * 26 + 5, width: Math.max(3, 200 * row.count / most), height: 16, rx: 3,
					fill: 'var(--pf-t--global--color--brand--default, #0066cc)' }),
				h('text', { x: 178 + 200 * row.count / most, y: i * 26 + 17, fontSize: 13, fill: 'currentColor' }, row.count))))
}

const Figures = ({ page }) => {
	const parked = sum(page.cases.filter(one => one.kind === 'CLAIM_PARKED'))
	return h('Grid', { hasGutter: true, style: { marginTop: '1rem' } },
		h(Figure, { id: 'cases', count: sum(page.cases), to: '/hub/cases' }),
		h(Figure, { id: 'parkedClaims', count: parked, to: may(READS_CLAIMS) ? '/hub/claims?state=PARKED' : '/hub/cases?kind=CLAIM_PARKED' }),
		page.payouts && h(Figure, { id: 'unknownPayouts', count: page.payouts.unknown, to: '/hub/payouts?state=UNKNOWN', bad: true }),
		page.payouts && h(Figure, { id: 'toRelease', count: page.payouts.toRelease, to: '/hub/payouts?state=WAITING_RELEASE' }),
		page.payouts && page.payouts.contradicted > 0 && h(Figure, { id: 'contradicted', count: page.payouts.contradicted, to: '/hub/payouts?state=CONTRADICTED', bad: true }),
		h(Figure, { id: 'parkedMessages', count: sum(page.connectors, 'parked'), to: may(['ADMIN', 'AUDITOR']) ? '/hub/messages?state=PARKED' : '/hub/connectors', bad: true }))
}

export const CONNECTOR_COLUMNS = [
	{ title: 'connector', of: one => word(one.name) },
	{ title: 'state', of: one => badge(one.state) },
	{ title: 'lastSuccess', of: one => when(one.lastSuccess) || say('never') },
	{ title: 'waiting', of: one => one.waiting },
	{ title: 'trying', of: one => one.trying },
	{ title: 'parked', of: one => one.parked },
]

export const Overview = () => {
	const { page, refusal, again } = useDoor('/api/overview', {})
	libs.React.useEffect(() => {
		const timer = setInterval(again, 15000)
		return () => clearInterval(timer)
	})
	return h(Frame, { title: say('tab.overview') },
		refusal && h(Failure, { refusal }),
		!page ? !refusal && h('Spinner', { 'aria-label': say('loading') }) : h('div', { id: 'hub-overview' },
			h(Figures, { page }),
			h('Grid', { hasGutter: true },
				h('GridItem', { md: 6 }, h(Section, { title: 'casesByKind' }, h(Bars, { rows: page.cases.map(one =>
					({ label: word(one.kind, one.kindWord), count: one.count, to: `/hub/cases?kind=${one.kind}` })) }))),
				h('GridItem', { md: 6 }, h(Section, { title: 'tasksByOwner' }, h(Bars, { rows: page.tasks.map(one =>
					({ label: word(one.owner), count: one.count, to: may(HAS_TASKS) ? '/hub/tasks' : '' })) })))),
			h(Section, { title: 'connectors' }, link('/hub/connectors', say('all')),
				h(Plain, { rows: page.connectors, columns: CONNECTOR_COLUMNS }))))
}
