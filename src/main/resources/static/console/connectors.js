// The systems that the hub talks to: how it goes, whether they are there, and who may rest until when.
import { command, may } from './doors.js'
import { badge, h, libs, say, when, word } from './kit.js'
import { Actions, Failure, Plain } from './detail.js'
import { Frame, useDoor } from './list.js'
import { CONNECTOR_COLUMNS } from './overview.js'

const ADMIN = ['ADMIN']

/** What is typed is the time at the company, wherever the reader sits. */
const instant = typed => new Date(`${typed}:00+08:00`).toISOString()

const pauseOf = one => ({ label: 'pauseUntil', suffix: one.name, roles: ADMIN, when: one.pause == null, note: 'pauseNote',
	fields: [{ name: 'until', label: 'until', type: 'datetime-local' }, { name: 'reason', label: 'reason' }],
	run: ({ until, reason }) => command(`/api/connectors/${one.name}/pause`, { until: instant(until), reason }) })

const resumeOf = one => ({ label: 'resumeNow', suffix: one.name, roles: ADMIN, when: one.pause != null,
	path: `/api/connectors/${one.name}/resume`, fields: [{ name: 'reason', label: 'reason' }] })

const isAsked = one => one.test != null && one.test.outcome == null

const Test = ({ one, again, setRefusal }) => {
	const ask = () => {
		setRefusal(null)
		command(`/api/connectors/${one.name}/test`).then(again, setRefusal)
	}
	return h('div', { id: `hub-test-${one.name}`, 'data-outcome': one.test?.outcome ?? '' },
		may(ADMIN) && one.askable && h('Button', { id: `hub-do-test-${one.name}`, size: 'sm', variant: 'secondary', isDisabled: isAsked(one), onClick: ask }, say('test')),
		!one.askable && h('small', null, say('noTest')),
		isAsked(one) && h('span', null, ' ', say('asking')),
		one.test?.outcome && h('div', null, badge(one.test.outcome), ` ${one.test.detail} · ${when(one.test.endedAt)} · ${one.test.askedBy}`))
}

const Paused = ({ one }) => one.pause == null ? null
	: h('div', { id: `hub-paused-${one.name}` }, `${say('until')} ${when(one.pause.until)} · ${one.pause.by}: ${one.pause.reason}`)

export const Connectors = () => {
	const { useEffect, useState } = libs.React
	const { page, refusal, again } = useDoor('/api/connectors', {})
	const [refused, setRefused] = useState(null)
	const soon = (page ?? []).some(isAsked)
	useEffect(() => {
		const timer = setTimeout(again, soon ? 1000 : 15000)
		return () => clearTimeout(timer)
	})
	const columns = [...CONNECTOR_COLUMNS,
		{ title: 'test', of: one => h(Test, { one, again, setRefusal: setRefused }) },
		{ title: 'pause', of: one => h('div', null, h(Paused, { one }), h(Actions, { done: again, actions: [pauseOf(one), resumeOf(one)] })) }]
	return h(Frame, { title: say('tab.connectors') }, refusal && h(Failure, { refusal }), refused && h(Failure, { refusal: refused }),
		page && h('div', { id: 'hub-list', 'data-rows': page.length }, h(Plain, { rows: page, columns })))
}
