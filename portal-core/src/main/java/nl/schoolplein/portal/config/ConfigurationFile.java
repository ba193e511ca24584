package nl.schoolplein.portal.config;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the configuration, and refuses what it does not know: with the key, the file and the line. */
public final class ConfigurationFile {
    private static final String PREFIX = "schoolplein.";
    private static final String ENVIRONMENT = "SCHOOLPLEIN_";

    /** What the launcher and the tests read from the environment themselves. */
    private static final Set<String> NOT_OURS =
            Set.of("SCHOOLPLEIN_JAVA_OPTS", "SCHOOLPLEIN_ARCHIVE", "SCHOOLPLEIN_CHROMIUM");

    private ConfigurationFile() {}

    /** Reads the file and the environment. */
    public static Settings read(Path file, Map<String, String> environment) throws ConfigurationException {
        if (!Files.isReadable(file)) {
            throw new ConfigurationException("The configuration " + file + " cannot be read.");
        }
        Properties properties = new Properties();
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            properties.load(new java.io.StringReader(String.join("\n", lines)));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new ConfigurationException(
                    "The configuration " + file + " cannot be read: " + unreadable.getMessage());
        }
        List<String> errors = new ArrayList<>();
        for (String key : new TreeSet<>(properties.stringPropertyNames())) {
            if (!keys().contains(key)) {
                errors.add(key + " (" + place(file, lines, key) + ") is not a key of the configuration.");
            }
        }
        for (String name : new TreeSet<>(environment.keySet())) {
            if (name.startsWith(ENVIRONMENT)
                    && !NOT_OURS.contains(name)
                    && !environmentNames().contains(name)) {
                errors.add(name + " (in the environment) is not a key of the configuration.");
            }
        }
        if (!errors.isEmpty()) {
            throw new ConfigurationException(String.join("\n", errors));
        }
        return mapped(file, lines, properties, environment);
    }

    private static Settings mapped(
            Path file, List<String> lines, Properties properties, Map<String, String> environment)
            throws ConfigurationException {
        Map<String, String> values = new java.util.TreeMap<>();
        properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
        keys().forEach(key -> {
            String overruled = environment.get(environmentName(key));
            if (overruled != null) {
                values.put(key, overruled);
            }
        });
        try {
            SmallRyeConfig config = new SmallRyeConfigBuilder()
                    .withMapping(Settings.class)
                    .withSources(new PropertiesConfigSource(values, file.toString(), 100))
                    .build();
            Settings settings = config.getConfigMapping(Settings.class);
            range("schoolplein.port", settings.port(), 0, 65535);
            range("schoolplein.management-port", settings.managementPort(), 0, 65535);
            range("schoolplein.upload-limit-mb", settings.uploadLimitMb(), 1, 10_000);
            settings.address().ifPresent(uri -> address("schoolplein.address", uri));
            settings.staffAddress().ifPresent(uri -> address("schoolplein.staff-address", uri));
            if (settings.staffAddress().isPresent() && settings.address().isEmpty()) {
                throw new WrongValueException("schoolplein.address", "is needed with a staff-address.");
            }
            range("schoolplein.mail-port", settings.mailPort(), 1, 65535);
            range("schoolplein.mail-timeout-seconds", settings.mailTimeoutSeconds(), 1, 600);
            MailSettings.complaints(settings).forEach((key, complaint) -> {
                throw new WrongValueException(key, complaint);
            });
            DatabaseSettings.complaints(settings).forEach((key, complaint) -> {
                throw new WrongValueException(key, complaint);
            });
            ProxySettings.complaints(settings).forEach((key, complaint) -> {
                throw new WrongValueException(key, complaint);
            });
            KeySettings.complaints(settings).forEach((key, complaint) -> {
                throw new WrongValueException(key, complaint);
            });
            return settings;
        } catch (ConfigValidationException invalid) {
            throw new ConfigurationException(explained(invalid, file, lines));
        } catch (WrongValueException invalid) {
            throw new ConfigurationException(
                    invalid.key + " (" + place(file, lines, invalid.key) + ") " + invalid.getMessage());
        }
    }

    private static String explained(ConfigValidationException invalid, Path file, List<String> lines) {
        List<String> said = new ArrayList<>();
        for (int problem = 0; problem < invalid.getProblemCount(); problem++) {
            String whole = invalid.getProblem(problem).getMessage();
            String message = whole.replaceFirst(".*SRCFG\\d+: ", "");
            keys().stream()
                    .filter(key -> Pattern.compile(Pattern.quote(key) + "(?![a-z-])")
                            .matcher(whole)
                            .find())
                    .findFirst()
                    .ifPresentOrElse(
                            key -> said.add(key + " (" + place(file, lines, key) + "): " + message),
                            () -> said.add(message));
        }
        return String.join("\n", said);
    }

    private static void range(String key, int value, int least, int most) {
        if (value < least || value > most) {
            throw new WrongValueException(key, "must be " + least + " to " + most + ", not " + value + ".");
        }
    }

    private static void address(String key, URI address) {
        boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
        boolean bare = List.of("", "/").contains(String.valueOf(address.getRawPath())) && address.getRawQuery() == null;
        if (!web || address.getHost() == null || !bare) {
            throw new WrongValueException(
                    key, "must be an address without a path, like https://ouders.example.nl, not " + address + ".");
        }
    }

    /** {@code portal.properties:3}, or the environment. */
    private static String place(Path file, List<String> lines, String key) {
        Pattern start = Pattern.compile("\\s*" + Pattern.quote(key) + "\\s*([=:\\s].*)?");
        for (int line = 0; line < lines.size(); line++) {
            Matcher matcher = start.matcher(lines.get(line));
            if (matcher.matches()) {
                return file + ":" + (line + 1);
            }
        }
        return file + " or " + environmentName(key);
    }

    private static Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        Stream.of(Settings.class.getMethods())
                .forEach(method -> keys.add(
                        PREFIX + method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT)));
        return keys;
    }

    private static Set<String> environmentNames() {
        Set<String> names = new TreeSet<>();
        keys().forEach(key -> names.add(environmentName(key)));
        return names;
    }

    private static String environmentName(String key) {
        return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    private static final class WrongValueException extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String key;

        WrongValueException(String key, String message) {
            super(message);
            this.key = key;
        }
    }
}
