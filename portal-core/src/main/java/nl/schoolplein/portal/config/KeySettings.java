package nl.schoolplein.portal.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import nl.schoolplein.portal.secret.MasterKeySource;

/** Where the configuration says that the master key is. */
public final class KeySettings {
    private KeySettings() {}

    /** The file, the key or the command that is named; else the file beside the data folder. */
    public static MasterKeySource of(Settings settings, Path data) {
        return settings.masterKey()
                .<MasterKeySource>map(MasterKeySource.Given::new)
                .or(() -> settings.masterKeyCommand().map(MasterKeySource.FromCommand::new))
                .or(() -> settings.masterKeyFile().map(MasterKeySource.InFile::new))
                .orElseGet(() -> MasterKeySource.of(data));
    }

    /** What is wrong, by key. */
    static Map<String, String> complaints(Settings settings) {
        long named = Stream.of(settings.masterKey(), settings.masterKeyCommand(), settings.masterKeyFile())
                .filter(java.util.Optional::isPresent)
                .count();
        return named > 1
                ? Map.of(
                        "schoolplein.master-key",
                        "is named more than once: give one of master-key, master-key-command and master-key-file.")
                : Map.of();
    }
}
