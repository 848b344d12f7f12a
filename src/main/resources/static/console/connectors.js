// The systems that the hub talks to.
import { h, say } from './kit.js'
import { Failure, Plain } from './detail.js'
import { Frame, useDoor } from './list.js'
import { CONNECTOR_COLUMNS } from './overview.js'

export const Connectors = () => {
	const { page, refusal } = useDoor('/api/connectors', {})
	return h(Frame, { title: say('tab.connectors') }, refusal && h(Failure, { refusal }),
		page && h('div', { id: 'hub-list', 'data-rows': page.length },
			h(Plain, { rows: page, columns: CONNECTOR_COLUMNS })))
}
