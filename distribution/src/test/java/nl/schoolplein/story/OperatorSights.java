package nl.schoolplein.story;

import static nl.schoolplein.story.Sight.ADMIN;
import static nl.schoolplein.story.Sight.LONG;
import static nl.schoolplein.story.Steps.at;
import static nl.schoolplein.story.Steps.press;
import static nl.schoolplein.story.Steps.send;
import static nl.schoolplein.story.Steps.sendAsItIs;
import static nl.schoolplein.story.Steps.type;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import nl.schoolplein.testkit.PluginJar;

/** What the operator looks after, the mails, and the audit logs. */
final class OperatorSights {
    private OperatorSights() {}

    static List<Sight> all() {
        return List.of(
                new Sight("operator", "platform", at("/operator")),
                new Sight("operator-plugins", "platform", at("/operator/plugins")),
                new Sight("operator-background", "platform", at("/operator/background")),
                new Sight("operator-plugin", "platform", at("/operator/plugins/bookcase")),
                new Sight("operator-jar", "platform", handInJar("krijtbord", ">=1.0.0 & <2.0.0")),
                new Sight("operator-jar-refused", "platform", handInJar("krijtbord", ">=9.0.0")),
                new Sight("operator-plugin-data", "platform", at("/operator/plugins/bookcase/remove")),
                new Sight("operator-offers", "platform", at("/operator/schools/het-kompas/modules")),
                new Sight("operator-look", "platform", at("/operator/look")),
                new Sight("operator-audit", "platform", at("/operator/audit")),
                new Sight("operator-mail", "platform", at("/operator/mail")),
                new Sight("operator-notices", "platform", at("/operator/notices")),
                new Sight(
                        "operator-notices-refused",
                        "platform",
                        at("/operator/notices").andThen(sendAsItIs("form.tile"))),
                new Sight("operator-notice", "platform", OperatorSights::notice),
                new Sight("login-notice", "", at("/login")),
                new Sight("mails", "beheer", at(ADMIN + "mail")),
                new Sight("mailbox", "", at("/mailbox")),
                new Sight("mailbox-mail", "", at("/mailbox").andThen(press(".rows a"))),
                new Sight("audit", "beheer", at(ADMIN + "audit")),
                new Sight("audit-nothing", "beheer", at(ADMIN + "audit?q=" + "niemand".repeat(14))));
    }

    /** The jar of a plugin that does nothing, as far as its manifest goes. */
    private static Consumer<Page> handInJar(String id, String requires) {
        byte[] jar;
        try {
            Path file = Files.createTempFile("plugin", ".jar");
            jar = Files.readAllBytes(new PluginJar(id)
                    .attribute("Plugin-Requires", requires)
                    .attribute("Plugin-Provider", "Krijt & Zonen")
                    .write(file));
            Files.delete(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return at("/operator/plugins")
                .andThen(page -> page.locator("#jar")
                        .setInputFiles(new FilePayload(id + ".jar", "application/java-archive", jar)))
                .andThen(send("form[enctype]"));
    }

    /** One is enough. */
    private static void notice(Page page) {
        page.navigate("/operator/notices");
        if (page.locator(".rows").count() == 0) {
            type("#words", LONG)
                    .andThen(send("form.tile"))
                    .andThen(Page::waitForLoadState)
                    .accept(page);
        }
    }
}
