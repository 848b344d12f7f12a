package org.shebaohub.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.shebaohub.testing.Office;

/** Those who use the console, with the tabs that each may see. */
enum People {
	ADMIN("admin", "总览 我的待办 异常 消息 对接系统 各地规则 操作日志"),
	AUDITOR("auditor", "总览 异常 报销 离职 状态不一致 打款 消息 对接系统 各地规则 操作日志"),
	FINANCE("finance.hangzhou", "总览 我的待办 异常 报销 离职 状态不一致 打款 对接系统 各地规则"),
	FINANCE_MANAGER("finance.manager", "总览 我的待办 异常 报销 离职 状态不一致 打款 对接系统 各地规则"),
	MANAGER2("finance.manager2", "总览 我的待办 异常 报销 离职 状态不一致 打款 对接系统 各地规则"),
	HR("hr.hangzhou", "总览 我的待办 异常 报销 离职 状态不一致 对接系统 各地规则"),
	HR_MANAGER("hr.manager", "总览 我的待办 异常 报销 离职 状态不一致 对接系统 各地规则"),
	ADMINISTRATION("administration", "总览 异常 状态不一致 对接系统 各地规则");

	final String login;

	final String tabs;

	People(String login, String tabs) {
		this.login = login;
		this.tabs = tabs;
	}

	/** Logged in, on the overview. */
	BrowserPage opens(Chromium browser, Office office, String language) {
		return browser.page("http://127.0.0.1:" + office.port()).speaks(language).login(login, password(office));
	}

	private String password(Office office) {
		try {
			return Files.readAllLines(Path.of(office.setting("hub.sandbox.env-file"))).stream()
				.filter(line -> line.startsWith(name() + "_PASSWORD=")).map(line -> line.split("=", 2)[1]).findFirst().orElseThrow();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
