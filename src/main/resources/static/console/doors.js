// The hub's doors: the session of the login and, for commands, its CSRF token; refusals come as problem details.

export const HR = ['HR', 'HR_MANAGER', 'HR_DIRECTOR']
export const FINANCE = ['FINANCE', 'FINANCE_MANAGER']
export const OPERATES = ['ADMIN', 'AUDITOR']
export const READS_CLAIMS = ['HR', 'HR_MANAGER', ...FINANCE, 'AUDITOR']
export const HAS_TASKS = [...HR, ...FINANCE, 'ADMIN']

export class Refusal extends Error {
	constructor(status, problem) {
		super(problem.code ?? `HTTP ${status}`)
		this.status = status
		this.problem = problem
	}
}

const cookie = name => document.cookie.split('; ').find(part => part.startsWith(name + '='))?.slice(name.length + 1)

// randomUUID is there only where the page came over TLS or from this machine
const fresh = () => [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('')

const send = async (path, options) => {
	const response = await fetch(path, { credentials: 'same-origin', redirect: 'error', ...options })
	const body = await response.json().catch(() => ({}))
	if (!response.ok) {
		throw new Refusal(response.status, body)
	}
	return body
}

export const read = (path, query = {}, headers = {}) => {
	const given = Object.entries(query).filter(([, value]) => value != null && value !== '')
	return send(given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`, { headers })
}

/** @param key the same for the same intention, so that a second press changes nothing */
export const command = (path, body, key = fresh()) => send(path, {
	method: 'POST',
	headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key, 'X-XSRF-TOKEN': cookie('XSRF-TOKEN') ?? '' },
	body: JSON.stringify(body ?? {}),
})

/** A file, kept where the browser keeps what it downloads. */
export const download = async (path, name) => {
	const response = await fetch(path, { credentials: 'same-origin', redirect: 'error' })
	if (!response.ok) {
		throw new Refusal(response.status, await response.json().catch(() => ({})))
	}
	const address = URL.createObjectURL(await response.blob())
	Object.assign(document.createElement('a'), { href: address, download: name }).click()
	setTimeout(() => URL.revokeObjectURL(address), 10000)
}

let asked
export const me = () => (asked ??= read('/api/me'))

// begun while Hawtio still loads; whoever needs it waits for it there, and hears there of a refusal
me().catch(() => {})

let roles = []
export const knowMe = async () => {
	roles = (await me()).roles
}
export const may = wanted => wanted.some(role => roles.includes(role))
