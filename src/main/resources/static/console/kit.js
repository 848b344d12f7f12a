// What every tab uses: Hawtio's modules, elements without JSX, words in the reader's language, dates.
import { words } from './words.js'

export const libs = {}

/** An element; a capital letter names a component of PatternFly. */
export const h = (type, props, ...children) =>
	libs.React.createElement(typeof type === 'string' && /^[A-Z]/.test(type) ? libs.core[type] ?? libs.table[type] : type,
		props, ...children)

const KEY = 'shebao-hub.language'

export const language = () => localStorage.getItem(KEY) ?? (navigator.language.startsWith('zh') ? 'zh' : 'en')

/** Titles of tabs are made at the start, so that the page begins anew. */
export const speak = chosen => {
	localStorage.setItem(KEY, chosen)
	location.reload()
}

const chosen = pair => pair[language() === 'zh' ? 0 : 1]

export const say = key => (words[key] ? chosen(words[key]) : key)

/** A code as people read it: by the server's Chinese word, else by our own, else by itself. */
export const word = (code, chinese) => {
	if (code == null) {
		return ''
	}
	if (language() === 'zh' && chinese) {
		return chinese
	}
	if (words[`code.${code}`]) {
		return say(`code.${code}`)
	}
	const plain = String(code).replaceAll('_', ' ').toLowerCase()
	return plain.charAt(0).toUpperCase() + plain.slice(1)
}

export const when = instant =>
	instant == null ? '' : new Date(instant).toLocaleString(language() === 'zh' ? 'zh-CN' : 'en-GB',
		{ timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false })

export const link = (to, ...text) => h(libs.router.Link, { to }, ...text)

const COLOURS = {
	red: ['UNKNOWN', 'CONTRADICTED', 'FAILED', 'RETURNED', 'BLOCKED', 'PARKED', 'QUARANTINED', 'HELD', 'DISPUTED', 'INTERRUPTED', 'KEY_REFUSED', 'BROKEN', 'SILENT', 'NOT_REACHED'],
	orange: ['OPEN', 'WAITING_RELEASE', 'DRAFT', 'TRYING', 'WAITING_PAPERS', 'ACKNOWLEDGED', 'ANSWERED', 'IN_REVIEW', 'LATE', 'PAUSED'],
	green: ['PAID', 'DONE', 'FINE', 'CLEARED', 'COMPLETED', 'RESOLVED', 'CLOSED', 'NORMAL', 'THERE'],
}

export const badge = (code, chinese) => h('Label',
	{ color: Object.keys(COLOURS).find(colour => COLOURS[colour].includes(code)) ?? 'grey', isCompact: true }, word(code, chinese))
