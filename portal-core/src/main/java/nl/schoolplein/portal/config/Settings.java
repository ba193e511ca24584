package nl.schoolplein.portal.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.schoolplein.portal.mail.MailServer;
import nl.schoolplein.portal.network.Proxies;

/** The portal's configuration: a properties file, overruled by the environment. */
@ConfigMapping(prefix = "schoolplein")
public interface Settings {

    /** The folder with all that the portal keeps. */
    Path data();

    /** The address to listen on. */
    @WithDefault("127.0.0.1")
    String host();

    /** The port for people. */
    @WithDefault("8080")
    int port();

    /** The port for health and metrics; not for the internet. */
    @WithDefault("8081")
    int managementPort();

    /** The public address of the portal, {@code https://ouders.example.nl}: links in mails and letters begin with it. */
    Optional<URI> address();

    /** The public address for staff, if they have an entrance of their own: {@code https://plaza.example.nl}. */
    Optional<URI> staffAddress();

    /** The addresses, or ranges of them such as {@code 10.0.0.0/8}, of the proxies in front of the portal. */
    Optional<List<String>> trustedProxies();

    /** In which header they say who asks: {@code x-forwarded} or {@code forwarded}. */
    @WithDefault("x-forwarded")
    Proxies.Header proxyHeader();

    /** Whether browsers come over https, so that the session's cookie is for https alone. */
    @WithDefault("true")
    boolean secureCookies();

    /** The largest file that may be uploaded, in megabytes. */
    @WithDefault("100")
    int uploadLimitMb();

    /** The PostgreSQL, {@code jdbc:postgresql://host:5432/name}; without it the database is embedded, in the data folder. */
    Optional<String> databaseUrl();

    /** The role with which the portal serves; not the owner of the tables. */
    Optional<String> databaseUsername();

    /** Its password. */
    Optional<String> databasePassword();

    /** The role that owns the tables; only migrations use it. */
    Optional<String> databaseOwnerUsername();

    /** Its password. */
    Optional<String> databaseOwnerPassword();

    /** The mail server; without it mails wait in the outbox. */
    Optional<String> mailHost();

    /** Its port. */
    @WithDefault("587")
    int mailPort();

    /** How the line to it is kept from others: {@code starttls}, {@code tls} or {@code none}. */
    @WithDefault("starttls")
    MailServer.Security mailSecurity();

    /** With what the portal logs in at the mail server, if it has to. */
    Optional<String> mailUsername();

    /** The password to it. */
    Optional<String> mailPassword();

    /** The address that mails are from. */
    Optional<String> mailFrom();

    /** How long to wait for an answer of the mail server. */
    @WithDefault("60")
    int mailTimeoutSeconds();

    /** The folder with the plugins' jars; the installation's own without it. */
    Optional<Path> plugins();

    /** The file with the master key, which wraps the keys of all that is sealed; the data folder's name with .key without it. */
    Optional<Path> masterKeyFile();

    /** The master key itself; better in the environment than in the file. */
    Optional<String> masterKey();

    /** A command that prints the master key. */
    Optional<String> masterKeyCommand();
}
