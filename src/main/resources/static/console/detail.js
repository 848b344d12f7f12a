// The whole of one thing: facts, why it was decided so, what happened, and what may be done with it.
import { command, may } from './doors.js'
import { h, language, libs, say, when, word } from './kit.js'

export const Failure = ({ refusal }) => {
	const problem = refusal.problem ?? {}
	const own = language() === 'zh'
	const findings = (problem.findings ?? []).map(finding => `${finding.evidence}: ${finding.remedy}`
		+ (finding.accountable ? ` (${word(finding.accountable)})` : ''))
	return h('Alert', { id: 'hub-refusal', isInline: true, variant: 'danger', title: (own ? problem.title : problem.titleEn) ?? refusal.message },
		h('p', null, own ? problem.detail : problem.detailEn),
		...findings.map(line => h('p', { key: line }, line)),
		problem.whoMay && h('p', null, `${say('whoMay')}: ${problem.whoMay.map(role => word(role)).join(', ')}`),
		refusal.status === 401 && h('a', { href: '/console' }, say('loginAgain')))
}

export const Section = ({ title, children }) =>
	h('Card', { isCompact: true, style: { marginTop: '1rem' } }, h('CardTitle', null, say(title)), h('CardBody', null, children))

/** @param facts label and value; what has no value is left out */
export const Facts = ({ facts }) =>
	h('DescriptionList', { isHorizontal: true, isCompact: true, columnModifier: { lg: '2Col' } },
		...facts.filter(([, value]) => value != null && value !== '').map(([label, value]) =>
			h('DescriptionListGroup', { key: label }, h('DescriptionListTerm', null, say(label)), h('DescriptionListDescription', null, value))))

export const Plain = ({ columns, rows }) =>
	h('Table', { variant: 'compact', borders: false },
		h('Thead', null, h('Tr', null, ...columns.map(column => h('Th', { key: column.title, modifier: 'nowrap' }, say(column.title))))),
		h('Tbody', null, ...rows.map((row, i) => h('Tr', { key: i }, ...columns.map(column => h('Td', { key: column.title }, column.of(row)))))))

/** Why it was decided so. */
export const Findings = ({ findings, extra = [] }) =>
	findings.length === 0 ? h('p', null, say('noFindings'))
		: h(Plain, { rows: findings, columns: [...extra,
			{ title: 'code', of: finding => h('code', null, finding.code) },
			{ title: 'evidence', of: finding => finding.evidence },
			{ title: 'remedy', of: finding => finding.remedy },
			{ title: 'accountable', of: finding => word(finding.accountable) }] })

const LINE = 'var(--pf-t--global--border--color--default, #c7c7c7)'
const DOT = 'var(--pf-t--global--color--brand--default, #0066cc)'
const RED = 'var(--pf-t--global--color--status--danger--default, #b1380b)'

const what = content => {
	try {
		return Object.entries(JSON.parse(content)).map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : value}`).join(' · ')
	} catch {
		return content
	}
}

/** Rows of the operation log as a line of dots; a row that was altered is red. @param about whether each says what it is about */
export const Timeline = ({ rows, about }) =>
	h('div', { id: 'hub-timeline' }, ...rows.map((row, i) => h('div', { key: i, style: { display: 'flex', gap: '0.75rem' } },
		h('svg', { width: 14, height: 44, 'aria-hidden': true, style: { flex: 'none' } },
			i < rows.length - 1 && h('line', { x1: 7, y1: 12, x2: 7, y2: 44, stroke: LINE, strokeWidth: 2 }),
			h('circle', { cx: 7, cy: 9, r: 5, fill: row.intact === false ? RED : DOT })),
		h('div', null,
			h('strong', null, word(row.action)), ` · ${row.actor} · ${when(row.at)}`, about && ` · ${row.caseKey}`, row.intact === false && ` · ${say('altered')}`,
			h('div', { style: { fontSize: '0.85em', overflowWrap: 'anywhere' } }, what(row.content ?? '{}'))))))

const Field = ({ field, value, change }) =>
	h('FormGroup', { label: say(field.label), fieldId: `hub-field-${field.name}` },
		field.options
			? h('FormSelect', { id: `hub-field-${field.name}`, value, onChange: (_, chosen) => change(chosen) },
				h('FormSelectOption', { key: '', value: '', label: '' }),
				...field.options.map(code => h('FormSelectOption', { key: code, value: code, label: word(code) })))
			: field.type ? h('TextInput', { id: `hub-field-${field.name}`, type: field.type, value, onChange: (_, typed) => change(typed) })
				: h('TextArea', { id: `hub-field-${field.name}`, value, onChange: (_, typed) => change(typed) }))

/** Asks for what a command needs, sends it, and shows a refusal where the question was. */
export const Ask = ({ action, close, done, children }) => {
	const { useState } = libs.React
	const [values, setValues] = useState({})
	const [refusal, setRefusal] = useState(null)
	const [busy, setBusy] = useState(false)
	const fields = action.fields ?? []
	const go = () => {
		setBusy(true)
		Promise.resolve((action.run ?? (body => command(action.path, body)))(values)).then(done, refused => {
			setRefusal(refused)
			setBusy(false)
		})
	}
	return h('Modal', { isOpen: true, variant: 'medium', onClose: close, 'aria-label': say(action.label), id: 'hub-ask' },
		h('ModalHeader', { title: say(action.label) }),
		h('ModalBody', null, children, action.note && h('p', null, say(action.note)),
			h('Form', null, ...fields.map(field => h(Field, { key: field.name, field, value: values[field.name] ?? '',
				change: value => setValues({ ...values, [field.name]: value }) }))),
			refusal && h(Failure, { refusal })),
		h('ModalFooter', null,
			h('Button', { id: 'hub-go', isDisabled: busy || fields.some(field => !field.optional && !values[field.name]), onClick: go }, say('confirm')),
			h('Button', { variant: 'link', onClick: close }, say('cancel'))))
}

/** @param actions what may be done; those that the reader may not are not shown, and the server refuses them */
export const Actions = ({ actions, done }) => {
	const { useState } = libs.React
	const [asked, setAsked] = useState(null)
	const mine = actions.filter(action => may(action.roles) && action.when !== false)
	return h('Flex', { id: 'hub-actions', style: { marginTop: '0.5rem' } },
		...mine.map(action => h('Button', { key: action.label, id: `hub-do-${action.label}${action.suffix ? '-' + action.suffix : ''}`, variant: action.danger ? 'danger' : 'secondary', onClick: () => setAsked(action) }, say(action.label))),
		asked && h(Ask, { action: asked, close: () => setAsked(null), done: () => {
			setAsked(null)
			done()
		} }))
}

/** Leads to a route's picture in the Camel tab; for those who see that tab. */
export const RouteLink = ({ route }) => {
	const { setSelectedNode } = libs.React.useContext(libs.hawtio.PluginNodeSelectionContext)
	const navigate = libs.router.useNavigate()
	if (!may(['ADMIN', 'AUDITOR'])) {
		return null
	}
	const go = async () => {
		const tree = await libs.hawtio.workspace.getTree()
		const node = tree.find(one => one.objectName?.includes('type=routes') && one.objectName.includes(`name="${route}"`))
		if (node) {
			setSelectedNode(node)
		}
		navigate('/camel')
	}
	return h('Button', { variant: 'link', isInline: true, id: `hub-route-${route}`, onClick: go }, `${say('route')} ${route}`)
}
