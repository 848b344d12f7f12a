// Every tab, in order, with those who see it; the doors refuse everybody else, whatever the page shows.
import { Cases, Tasks } from './cases.js'
import { Claims } from './claims.js'
import { Connectors } from './connectors.js'
import { FINANCE, HAS_TASKS, HR, OPERATES, READS_CLAIMS, knowMe, may } from './doors.js'
import { Exits } from './exits.js'
import { libs, say } from './kit.js'
import { Log } from './log.js'
import { Messages } from './messages.js'
import { Mismatches } from './mismatches.js'
import { Overview } from './overview.js'
import { Payouts } from './payouts.js'
import './presence.js'
import { Rules } from './rules.js'

const ALL = [...HR, ...FINANCE, 'ADMINISTRATION', 'ADMIN', 'AUDITOR']

const TABS = [
	{ id: 'overview', component: Overview, roles: ALL },
	{ id: 'tasks', component: Tasks, roles: HAS_TASKS },
	{ id: 'cases', component: Cases, roles: ALL },
	{ id: 'claims', component: Claims, roles: READS_CLAIMS },
	{ id: 'exits', component: Exits, roles: [...HR, ...FINANCE, 'AUDITOR'] },
	{ id: 'mismatches', component: Mismatches, roles: [...HR, ...FINANCE, 'ADMINISTRATION', 'AUDITOR'] },
	{ id: 'payouts', component: Payouts, roles: [...FINANCE, 'AUDITOR'] },
	{ id: 'messages', component: Messages, roles: OPERATES },
	{ id: 'connectors', component: Connectors, roles: ALL },
	{ id: 'rules', component: Rules, roles: ALL },
	{ id: 'log', component: Log, roles: OPERATES },
]

export const register = async taken => {
	Object.assign(libs, taken)
	await knowMe().catch(() => {
		// not logged in: no tab is active, and Hawtio asks for the login
	})
	TABS.forEach(({ id, component, roles }, i) => libs.hawtio.hawtio.addPlugin({
		id: `hub-${id}`, title: say(`tab.${id}`), path: `/hub/${id}`, component, order: i + 1, isActive: async () => may(roles),
	}))
}
