// The operation log of one business key; a row that somebody altered in the store is red.
import { h, libs, say } from './kit.js'
import { Failure, Timeline } from './detail.js'
import { Frame, useDoor } from './list.js'

const Rows = ({ about }) => {
	const { page, refusal } = useDoor('/api/log', { case: about })
	if (!page) {
		return refusal ? h(Failure, { refusal }) : h('Spinner')
	}
	return h('div', { id: 'hub-list', 'data-rows': page.length },
		h('Alert', { isInline: true, isPlain: true, variant: page.every(row => row.intact) ? 'success' : 'danger',
			title: page.every(row => row.intact) ? say('allIntact') : say('someAltered') }),
		h(Timeline, { rows: page }))
}

export const Log = () => {
	const { useState } = libs.React
	const [params, setParams] = libs.router.useSearchParams()
	const about = params.get('case') ?? ''
	const [typed, setTyped] = useState(about)
	const search = () => setParams({ case: typed.trim() })
	return h(Frame, { title: say('tab.log') },
		h('SearchInput', { searchInputId: 'hub-filter-case', placeholder: say('need.case'), 'aria-label': say('need.case'), value: typed,
			onChange: (_, text) => setTyped(text), onSearch: search, onClear: () => setTyped('') }),
		about && h(Rows, { about }))
}
