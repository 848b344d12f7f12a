// A module-federation container as a bundler would write it, by hand: Hawtio gives its shared modules to init and asks get
// for the entry of the tabs. React and PatternFly are Hawtio's own, so that page and tabs are one application.
var shebaoHub = (() => {
	const here = document.currentScript.src.replace(/[^/]*$/, '')
	let shared

	// asked for at once, and not one after another as each names the next
	for (const file of ['tabs', 'cases', 'claims', 'connectors', 'detail', 'doors', 'exits', 'kit', 'list', 'log', 'messages', 'mismatches', 'overview',
		'payouts', 'presence', 'reveal', 'rules', 'words']) {
		document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: `${here}${file}.js` }))
	}

	const take = async name => {
		const versions = Object.values(shared[name] ?? {})
		if (versions.length === 0) {
			throw new Error(`Hawtio shares no ${name} any more; the hub's tabs need it`)
		}
		return (await (versions.find(version => version.loaded) ?? versions[0]).get())()
	}

	return {
		init: scope => {
			shared = scope
		},
		get: async () => {
			const coming = import(here + 'tabs.js')
			const [React, router, hawtio, core, table] = await Promise.all(
				['react', 'react-router-dom', '@hawtio/react', '@patternfly/react-core', '@patternfly/react-table'].map(take))
			const tabs = await coming
			return () => ({ plugin: () => tabs.register({ React, router, hawtio, core, table }) })
		},
	}
})()
