package org.shebaohub.sandbox.counterparty;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;

import org.shebaohub.sandbox.counterparty.bureau.ResultFiles;
import org.shebaohub.sandbox.counterparty.oa.OfficeSystem;
import org.shebaohub.sandbox.counterparty.subscriber.SubscriberBooks;
import org.shebaohub.sandbox.mail.MailWindow;
import org.shebaohub.sandbox.sftp.SftpMailbox;

/**
 * Bank, tax bureau, enrolment, housing fund, SMS gateway, office system and mail server on loopback: inside another process,
 * or as a process of their own.
 */
public final class MockSystems {

	private final WireMockServer server;

	private final Callbacks callbacks;

	private final MailWindow mail;

	private MockSystems(WireMockServer server, Callbacks callbacks, MailWindow mail) {
		this.server = server;
		this.callbacks = callbacks;
		this.mail = mail;
	}

	/**
	 * Starts them on 127.0.0.1; they remember whatever the books hold.
	 * @throws RuntimeException when the port is taken or a mapping is unreadable
	 */
	public static MockSystems start(Settings settings) {
		Clock wall = Clock.systemUTC();
		MockClock clock = new MockClock(settings.books(), wall);
		Callbacks callbacks = new Callbacks(settings.hub(), settings.callbackKey(), wall);
		MailWindow mail = new MailWindow(settings.books().resolve("smtp.journal"), settings.smtpPort(), clock::now);
		WireMockServer server = new WireMockServer(http(settings).extensions(clock, mail,
				new BankCounter(settings.books(), clock, callbacks),
				new TaxBureau(settings.books(), clock, settings.creditAfterPolls(), settings.creditAfter()),
				new SmsGateway(settings.books(), clock, callbacks), new EnrollmentOffices(settings.books(), clock),
				new ResultFiles(settings.files(), clock::now),
				new SubscriberBooks(System.getenv().getOrDefault("MOCKS_SUBSCRIBER_KEY", "sandbox-subscriber")),
				new OfficeSystem(System.getenv().getOrDefault("MOCKS_OA_KEY", "sandbox-oa"))));
		server.start();
		return new MockSystems(server, callbacks, mail);
	}

	private static WireMockConfiguration http(Settings settings) {
		return WireMockConfiguration.options()
			.bindAddress("127.0.0.1").port(settings.port()).withRootDirectory(settings.root().toString())
			.containerThreads(24).jettyAcceptors(1).asynchronousResponseEnabled(true).asynchronousResponseThreads(4)
			.jettyStopTimeout(0L).http2PlainDisabled(true).gzipDisabled(true).templatingEnabled(false)
			.stubRequestLoggingDisabled(true).disableRequestJournal();
	}

	public URI address() {
		return URI.create("http://127.0.0.1:" + this.server.port());
	}

	/** Where the mail server takes letters. */
	public URI mailAddress() {
		return this.mail.address();
	}

	/** Where callbacks go from now on. */
	public void pointTo(URI hub) {
		this.callbacks.pointTo(hub);
	}

	public void stop() {
		this.callbacks.close();
		this.server.stop();
	}

	/**
	 * Takes its settings from the environment, starts the SFTP server too, prints {@code SFTP}, {@code MAIL} and
	 * {@code MOCKS} with their addresses, and serves until it is killed.
	 */
	public static void main(String[] args) throws InterruptedException {
		Settings settings = Settings.from(System.getenv());
		SftpMailbox files = SftpMailbox.start(System.getenv(), settings.books().resolve("sftp"));
		MockSystems systems = start(settings);
		System.out.println("SFTP sftp://127.0.0.1:" + files.port() + "\nMAIL " + systems.mailAddress() + "\nMOCKS "
				+ systems.address());
		new CountDownLatch(1).await();
	}

	/**
	 * How they run.
	 * @param port 0 for any free one
	 * @param smtpPort the mail server's, 0 for any free one
	 * @param root the directory with {@code mappings/}
	 * @param books the directory of their ledgers and journals
	 * @param files the root of the SFTP server on which the bureau leaves its files
	 * @param hub where callbacks go, null for nowhere
	 * @param callbackKey what callbacks are signed with, null for no callbacks
	 * @param creditAfterPolls how many polls a tax payment stays uncredited
	 * @param creditAfter the business time after which it is credited even if nobody polls
	 */
	public record Settings(int port, int smtpPort, Path root, Path books, Path files, URI hub, String callbackKey, int creditAfterPolls,
			Duration creditAfter) {

		/** With any free port for mail and the usual times of the tax bureau: two polls or one minute. */
		public Settings(int port, Path root, Path books, URI hub, String callbackKey) {
			this(port, 0, root, books, books.resolve("sftp/files"), hub, callbackKey, 2, Duration.ofMinutes(1));
		}

		static Settings from(Map<String, String> environment) {
			String hub = environment.get("MOCKS_HUB");
			Path books = Path.of(environment.getOrDefault("MOCKS_BOOKS", "data/mocks"));
			return new Settings(Integer.parseInt(environment.getOrDefault("MOCKS_PORT", "0")),
					Integer.parseInt(environment.getOrDefault("MOCKS_SMTP_PORT", "0")),
					Path.of(environment.getOrDefault("MOCKS_ROOT", "mocks")), books,
					Path.of(environment.getOrDefault("MOCKS_SFTP_HOME", books.resolve("sftp").toString()), "files"),
					hub == null ? null : URI.create(hub), environment.get("MOCKS_CALLBACK_KEY"),
					Integer.parseInt(environment.getOrDefault("MOCKS_TAX_CREDIT_POLLS", "2")),
					Duration.ofMinutes(Long.parseLong(environment.getOrDefault("MOCKS_TAX_CREDIT_MINUTES", "1"))));
		}
	}
}
