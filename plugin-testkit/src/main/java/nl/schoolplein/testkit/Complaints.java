package nl.schoolplein.testkit;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a page, as the browser tells it and as its boxes lie. */
public final class Complaints {
    /** Links within a text are as high as the text. A link that is stretched is as high as what it fills. */
    private static final String SMALL_TARGETS = """
            () => [...document.querySelectorAll('a[href], button, summary, select, textarea, input:not([type=hidden])')]
              .filter(one => one.checkVisibility({ visibilityProperty: true }))
              .map(one => one.closest('label') ?? (one.matches('[type=checkbox], [type=radio]') ? one.labels[0] : null) ?? (one.matches('.stretched-link') ? one.offsetParent : one))
              .filter(one => getComputedStyle(one).display !== 'inline')
              .filter(one => one.getBoundingClientRect().height < 43.5 || one.getBoundingClientRect().width < 43.5)
              .map(one => `${one.outerHTML.slice(0, 120)} ${Math.round(one.getBoundingClientRect().width)}×${Math.round(one.getBoundingClientRect().height)}`)
            """;

    private static final String TOO_WIDE = """
            () => {
              const room = document.documentElement.clientWidth;
              const culprits = [...document.querySelectorAll('body *')]
                .filter(one => one.checkVisibility() && one.getBoundingClientRect().right > room + 1)
                .map(one => one.outerHTML.slice(0, 120));
              return document.scrollingElement.scrollWidth > room ? ['scrolls sideways', ...culprits.slice(0, 3)] : [];
            }
            """;

    private static final String CUT_OFF = """
            () => [...document.querySelectorAll('body *')]
              .filter(one => !one.closest('.visually-hidden, .kids') && !one.matches('input') && one.checkVisibility())
              .filter(one => ['hidden', 'clip'].includes(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth + 1)
              .map(one => one.outerHTML.slice(0, 120))
            """;

    private static final String SPILLS = """
            () => [...document.querySelectorAll('.tile *, .card-module *, .rows *, .docs *, .folder *, .panel *, .login-card *')]
              .filter(one => one.checkVisibility() && !one.closest('.visually-hidden'))
              .filter(one => {
                const card = one.parentElement.closest('.tile, .card-module, .rows, .docs, .folder, .panel, .login-card');
                return one.getBoundingClientRect().right > card.getBoundingClientRect().right + 0.5;
              })
              .map(one => one.outerHTML.slice(0, 120))
            """;

    private final Page page;
    private final List<String> heard = new ArrayList<>();
    private boolean asked;

    /** Listens to a page from now on. */
    public Complaints(Page page) {
        this.page = page;
        page.onConsoleMessage(this::heard);
        page.onPageError(error -> heard.add("script: " + error));
        page.onRequestFailed(this::failed);
        page.onResponse(this::answered);
    }

    private void heard(ConsoleMessage message) {
        boolean toldByAnswer = message.text().startsWith("Failed to load resource");
        if (message.type().equals("error") && !toldByAnswer) {
            heard.add("console: " + message.text());
        }
    }

    private void failed(Request request) {
        heard.add("no answer: " + request.url() + " " + request.failure());
    }

    /** Pages may tell of an error: that is what some are for. */
    private void answered(Response answer) {
        if (answer.request().isNavigationRequest()) {
            asked = answer.request().method().equals("GET");
        }
        if (answer.status() >= 400 && !answer.request().resourceType().matches("document|xhr")) {
            heard.add(answer.status() + ": " + answer.url());
        }
    }

    /** Whether the page was asked for, and is not the answer to something that was sent. */
    public boolean wasAsked() {
        return asked;
    }

    /** All since the last time, and how the page lies at its present size. */
    public List<String> collect() {
        List<String> all = new ArrayList<>(heard);
        heard.clear();
        look("too wide: ", TOO_WIDE, all);
        look("cut off: ", CUT_OFF, all);
        look("spills over its card: ", SPILLS, all);
        if (page.viewportSize().width < 500) {
            look("small target: ", SMALL_TARGETS, all);
        }
        return all;
    }

    private void look(String what, String script, List<String> all) {
        ((List<?>) page.evaluate(script)).forEach(one -> all.add(what + one));
    }
}
