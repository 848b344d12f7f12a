// One list for all tabs: filters and the open row stand in the address, pages come from the server.
import { read } from './doors.js'
import { h, language, libs, link, say, speak, word } from './kit.js'
import { Failure } from './detail.js'

export const Frame = ({ title, extra, children }) =>
	h('PageSection', { id: 'hub-tab' },
		h('Flex', { justifyContent: { default: 'justifyContentSpaceBetween' } },
			h('Title', { headingLevel: 'h1' }, title),
			h('Flex', null, extra, h('Button', { variant: 'link', id: 'hub-language', onClick: () => speak(language() === 'zh' ? 'en' : 'zh') },
				language() === 'zh' ? 'English' : '中文'))),
		children)

/** Reads again when the address or the query changes, and by its own function. */
export const useDoor = (path, query) => {
	const { useEffect, useState } = libs.React
	const [answer, setAnswer] = useState({})
	const [turn, setTurn] = useState(0)
	const asked = JSON.stringify([path, query])
	useEffect(() => {
		let current = true
		read(path, query).then(page => current && setAnswer({ asked, page }), refusal => current && setAnswer({ asked, refusal }))
		return () => {
			current = false
		}
	}, [asked, turn])
	return { ...(answer.asked === asked ? answer : {}), again: () => setTurn(turn + 1) }
}

const Choice = ({ filter, value, change }) =>
	h('FormSelect', { id: `hub-filter-${filter.name}`, value, 'aria-label': say(filter.label), onChange: (_, chosen) => change(chosen) },
		h('FormSelectOption', { key: '', value: '', label: `${say(filter.label)}: ${say('any')}` }),
		...filter.options.map(code => h('FormSelectOption', { key: code, value: code, label: word(code) })))

const Typed = ({ filter, value, change }) => {
	const { useEffect, useState } = libs.React
	const [text, setText] = useState(value)
	useEffect(() => setText(value), [value])
	return h('SearchInput', { searchInputId: `hub-filter-${filter.name}`, placeholder: say(filter.label), 'aria-label': say(filter.label), value: text,
		onChange: (_, typed) => setText(typed), onSearch: () => change(text.trim()), onClear: () => change('') })
}

const Day = ({ filter, value, change }) =>
	h('label', { style: { display: 'flex', gap: '0.5rem', alignItems: 'center' } }, say(filter.label),
		h('TextInput', { id: `hub-filter-${filter.name}`, type: filter.type, value, 'aria-label': say(filter.label), onChange: (_, chosen) => change(chosen) }))

const Filters = ({ filters, params, change }) =>
	h('Toolbar', null, h('ToolbarContent', null, ...filters.map(filter =>
		h('ToolbarItem', { key: filter.name }, h(filter.options ? Choice : filter.type ? Day : Typed,
			{ filter, value: params.get(filter.name) ?? filter.usual ?? '', change: value => change(filter.name, value) })))))

const Rows = ({ rows, columns, chosen, choose }) =>
	h('Table', { variant: 'compact', 'aria-label': 'list' },
		h('Thead', null, h('Tr', null, choose && h('Th', { 'aria-label': say('select') }), ...columns.map(column => h('Th', { key: column.title }, say(column.title))))),
		h('Tbody', null, ...rows.map((row, i) => h('Tr', { key: i },
			choose && h('Td', { select: { rowIndex: i, isSelected: chosen.includes(row.id), onSelect: () => choose(row) } }),
			...columns.map(column => h('Td', { key: column.title, dataLabel: say(column.title) }, column.of(row)))))))

const Turn = ({ id, cursors, next, setCursors }) =>
	h('Flex', { justifyContent: { default: 'justifyContentFlexEnd' } },
		h('span', null, `${say('page')} ${cursors.length}`),
		h('Button', { id: id + '-before', variant: 'plain', isDisabled: cursors.length === 1, onClick: () => setCursors(cursors.slice(0, -1)) }, '‹ ' + say('before')),
		h('Button', { id: id + '-next', variant: 'plain', isDisabled: next == null, onClick: () => setCursors([...cursors, next]) }, say('next') + ' ›'))

/**
 * @param of where the rows stand in a page; @param next the cursor of the page behind it; @param cursor its parameter
 * @param need the filter without which nothing is asked; @param render the rows otherwise than as a table
 */
export const List = ({ path, of, next = page => page.next, cursor = 'after', size = 20, filters = [], columns, fixed, need, choice, render, id = 'hub-list' }) => {
	const { useState } = libs.React
	const [params, setParams] = libs.router.useSearchParams()
	const [cursors, setCursors] = useState([null])
	const asked = Object.fromEntries(filters.map(filter => [filter.name, params.get(filter.name) ?? filter.usual ?? '']))
	const change = (name, value) => {
		setCursors([null])
		setParams({ ...Object.fromEntries(params), [name]: value })
	}
	const idle = need && !asked[need]
	const query = { ...fixed, ...asked, limit: size, [cursor]: cursors.at(-1) }
	return h(libs.React.Fragment, null,
		h(Filters, { filters, params, change }),
		idle ? h('p', { id: 'hub-idle' }, say(`need.${need}`))
			: h(Page, { path, query, of, next, columns, cursors, setCursors, size, choice, render, id }))
}

const Page = ({ path, query, of, next, columns, cursors, setCursors, size, choice, render, id }) => {
	const { page, refusal } = useDoor(path, query)
	if (refusal) {
		return h(Failure, { refusal })
	}
	if (!page) {
		return h('Spinner', { 'aria-label': say('loading') })
	}
	const rows = of(page)
	return h('div', { id, 'data-rows': rows.length },
		rows.length === 0 ? h('EmptyState', { titleText: say('none'), headingLevel: 'h2' })
			: render ? render(rows) : h(Rows, { rows, columns, chosen: choice?.chosen ?? [], choose: choice?.choose }),
		h(Turn, { id, cursors, next: next(page, size), setCursors }))
}

/** A cell that opens its row. */
export const opens = id => link(`?open=${encodeURIComponent(id)}`, id)

/** The list, or what the address opens. */
export const Tab = ({ title, extra, list, whole }) => {
	const [params] = libs.router.useSearchParams()
	const open = params.get('open')
	return h(Frame, { title: say(title), extra }, open ? h(libs.React.Fragment, null, link('?', '‹ ' + say('back')), h(whole, { no: open })) : list())
}
