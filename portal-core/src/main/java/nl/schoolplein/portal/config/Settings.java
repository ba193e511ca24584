package nl.schoolplein.portal.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

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

    /** The folder with the plugins' jars; the installation's own without it. */
    Optional<Path> plugins();

    /** The file with the master key for medical details and court notes; the data folder's name with .key without it. */
    Optional<Path> masterKeyFile();

    /** The master key itself; better in the environment than in the file. */
    Optional<String> masterKey();

    /** A command that prints the master key. */
    Optional<String> masterKeyCommand();
}
