// The rules of a place: what holds since when and by whose notice, and changes, which hold when two people have asked for the same.
import { command, may, me } from './doors.js'
import { h, libs, say, when, word } from './kit.js'
import { Actions, Failure, Plain, Section } from './detail.js'
import { List, Frame, useDoor } from './list.js'

const SETS = ['HR_MANAGER', 'FINANCE_MANAGER']

const FILTERS = [
	{ name: 'node', label: 'node' },
	{ name: 'on', label: 'day', type: 'date' },
]

/** A long value makes no wide table. */
const breaking = (type, text) => h(type, { style: { overflowWrap: 'anywhere' } }, text)

const COLUMNS = [
	{ title: 'rule', of: rule => h('code', null, rule.name) },
	{ title: 'ruleValue', of: rule => breaking('span', rule.value) },
	{ title: 'setFor', of: rule => rule.setFor ?? say('hubsOwn') },
	{ title: 'validFrom', of: rule => rule.validFrom },
	{ title: 'noticeOf', of: rule => rule.source },
	{ title: 'owner', of: rule => word(rule.owner) },
	{ title: 'written', of: rule => breaking('code', rule.pattern) },
]

/** One rule a line; the hub refuses by name what it cannot read, a line without = too. */
const parsed = text => Object.fromEntries(text.split('\n').filter(line => line.trim()).map(line => {
	const at = line.indexOf('=')
	return at < 0 ? [line.trim(), '?'] : [line.slice(0, at).trim(), line.slice(at + 1).trim()]
}))

const lines = rules => Object.entries(rules).sort().map(([name, value]) => h('div', { key: name }, h('code', null, `${name} = ${value || say('endsHere')}`)))

const SET = { label: 'setRules', roles: SETS, note: 'rulesNote', fields: [{ name: 'node', label: 'node', type: 'text' }, { name: 'validFrom', label: 'validFrom', type: 'date' },
	{ name: 'source', label: 'noticeOf', type: 'text' }, { name: 'rules', label: 'rules' }],
	run: ({ rules, ...change }) => command('/api/rules', { ...change, rules: parsed(rules) }) }

/** What one person asked for: he may take it back, somebody else may say the same. */
const said = (one, i, name) => [
	{ label: 'saySame', suffix: i, roles: SETS, note: 'saySameNote', when: one.saidBy !== name, run: () => command('/api/rules', one.change) },
	{ label: 'takeBack', suffix: i, roles: SETS, when: one.saidBy === name, run: () => command('/api/rules/withdraw', one.change) }]

const Waiting = ({ changed }) => {
	const { useEffect, useState } = libs.React
	const { page, refusal } = useDoor('/api/rules/waiting', {})
	const [name, setName] = useState(null)
	useEffect(() => {
		me().then(known => setName(known.name))
	}, [])
	return h(Section, { title: 'waitingRules' }, refusal && h(Failure, { refusal }), page && h('div', { id: 'hub-waiting', 'data-rows': page.length },
		h(Plain, { rows: page, columns: [{ title: 'node', of: one => one.change.node }, { title: 'validFrom', of: one => one.change.validFrom },
			{ title: 'rules', of: one => lines(one.change.rules) }, { title: 'noticeOf', of: one => one.change.source },
			{ title: 'firstSaidBy', of: one => `${one.saidBy} · ${when(one.saidAt)}` },
			{ title: 'remedy', of: one => name && h(Actions, { done: changed, actions: said(one, page.indexOf(one), name) }) }] })))
}

export const Rules = () => {
	const [turn, setTurn] = libs.React.useState(0)
	const changed = () => setTurn(turn + 1)
	return h(Frame, { title: say('tab.rules'), extra: h(Actions, { done: changed, actions: [SET] }) },
		may([...SETS, 'ADMIN', 'AUDITOR']) && h(Waiting, { key: `waiting${turn}`, changed }),
		h(List, { key: turn, path: '/api/rules', of: page => page, next: () => null, filters: FILTERS, columns: COLUMNS }))
}
