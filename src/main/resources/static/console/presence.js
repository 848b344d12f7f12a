// A page that nobody touches goes on asking, Hawtio's own parts too: its calls say so, and do not keep the session alive.
const AWAY_AFTER = 60000

let touched = Date.now()
for (const kind of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart']) {
	window.addEventListener(kind, () => { touched = Date.now() }, { capture: true, passive: true })
}

const { fetch } = window
window.fetch = (what, how = {}) => {
	if (Date.now() - touched < AWAY_AFTER) {
		return fetch(what, how)
	}
	const headers = new Headers(how.headers ?? (what instanceof Request ? what.headers : undefined))
	headers.set('X-Hub-Away', 'true')
	return fetch(what, { ...how, headers })
}
