package nl.schoolplein.story;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** What somebody does on the way to a sight. */
final class Steps {
    private Steps() {}

    static Consumer<Page> at(String path) {
        return page -> page.navigate(path);
    }

    static Consumer<Page> press(String selector) {
        return page -> page.locator(selector).first().click();
    }

    static Consumer<Page> type(String selector, String text) {
        return page -> page.locator(selector).first().fill(text);
    }

    /** Opens all that is folded up. */
    static Consumer<Page> unfold() {
        return page -> page.evaluate("() => document.querySelectorAll('main details').forEach(one => one.open = true)");
    }

    /** Presses the last button of a form, and waits for the answer. */
    static Consumer<Page> send(String form) {
        return page -> page.waitForResponse(answer -> answer.request().method().equals("POST"), () -> page.locator(form)
                .first()
                .getByRole(AriaRole.BUTTON)
                .last()
                .click());
    }

    /** The same for a form that a browser would not send yet. */
    static Consumer<Page> sendAsItIs(String form) {
        return page -> {
            page.locator(form).first().evaluate("form => form.noValidate = true");
            send(form).accept(page);
        };
    }

    static Consumer<Page> choose(String field, String file, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return page -> page.locator(field).setInputFiles(new FilePayload(file, "text/csv", bytes));
    }

    static Consumer<Page> waitFor(String selector) {
        return page -> page.locator(selector).first().waitFor();
    }
}
