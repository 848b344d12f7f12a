// A module-federation container as a bundler would write it, by hand: Hawtio gives its shared modules to init and asks get
// for the entry of the tabs. React and PatternFly are Hawtio's own, so that page and tabs are one application.
var shebaoHub = (() => {
	const here = document.currentScript.src.replace(/[^/]*$/, '')
	let shared

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
			const [React, router, hawtio, core, table] = await Promise.all(
				['react', 'react-router-dom', '@hawtio/react', '@patternfly/react-core', '@patternfly/react-table'].map(take))
			const tabs = await import(here + 'tabs.js')
			return () => ({ plugin: () => tabs.register({ React, router, hawtio, core, table }) })
		},
	}
})()
