package nl.schoolplein.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.schoolplein.testkit.Accessibility;
import nl.schoolplein.testkit.Browsers;
import nl.schoolplein.testkit.Complaints;
import nl.schoolplein.testkit.PluginJar;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of the switchboard with twenty modules, some with names that hardly fit. */
class CrowdedBoardTest {
    private static final int MODULES = 20;
    private static final List<String> PAGES = List.of("", "/buttons", "/trail", "/module-3/settings");

    @TempDir
    static Path folder;

    private record Crowded(TestPortal portal) implements Stage.Place {
        @Override
        public String url() {
            return portal.at("").toString();
        }

        @Override
        public void close() throws IOException {
            portal.close();
        }
    }

    @Test
    void nothingSpillsOverAndAllCanBeUsed() throws Exception {
        Path executable = Browsers.needed(CrowdedBoardTest.class.getSimpleName());
        Path plugins = Files.createDirectories(folder.resolve("plugins"));
        for (int number = 1; number <= MODULES; number++) {
            module(plugins, number);
        }
        try (Stage stage = Stage.at(new Crowded(TestPortal.with(plugins)), executable)) {
            Person administrator =
                    stage.person(1440, ColorScheme.LIGHT, Hands.POINTER).logIn("beheer", Language.DUTCH);
            Complaints complaints = new Complaints(administrator.page);
            List<String> all = new ArrayList<>();
            for (String page : PAGES) {
                administrator.page.navigate("/de-linde/admin/modules" + page);
                all.addAll(look(administrator.page, complaints, "crowded" + page.replace('/', '-')));
            }
            assertEquals("", all.stream().distinct().collect(Collectors.joining("\n")));
        }
    }

    private static List<String> look(Page page, Complaints complaints, String name) {
        List<String> all = new ArrayList<>();
        for (int width : new int[] {360, 1440}) {
            page.setViewportSize(width, width == 360 ? 740 : 900);
            all.addAll(complaints.collect());
            all.addAll(Accessibility.broken(page));
            LookTest.picture(page, name, String.valueOf(width));
        }
        return all;
    }

    /** Each needs the one before it; every fifth has a long name. */
    private static void module(Path plugins, int number) throws IOException {
        String id = "module-" + number;
        String title = number % 5 == 0 ? "Levensbeschouwingsonderwijs en vergaderingen " + number : "Module " + number;
        String texts = "module.title = " + title + "\nmodule.explanation = Wat dit doet\nsetting.ahead = Dagen vooruit"
                + "\nsetting.kind = Wat kunnen ouders melden?\nsetting.kind.both = Ziek en verlof"
                + "\nsetting.kind.ill = Alleen ziek";
        String needs = number > 1 ? ".requires(\"module-" + (number - 1) + "\")" : "";
        new PluginJar(id)
                .plugin(
                        "public void register(Registrar module) { module.button(\"book\", 100)" + needs
                                + ".setting(Setting.days(\"ahead\", 7)).setting(Setting.choice(\"kind\", \"both\", \"both\", \"ill\")); }")
                .resource(id + "/messages.properties", texts)
                .resource(id + "/messages_en.properties", texts)
                .write(plugins.resolve(id + ".jar"));
    }
}
