package nl.schoolplein.story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** How somebody works the page. */
enum Hands {
    /** With a mouse or a finger. */
    POINTER {
        @Override
        void press(Locator target) {
            target.click();
        }

        @Override
        void tick(Locator box) {
            box.check();
        }

        @Override
        void choose(Locator radio) {
            radio.check();
        }

        @Override
        void type(Locator field, String text) {
            field.fill(text);
        }
    },

    /** With Tab, Enter, Space and the arrows only. */
    KEYBOARD {
        @Override
        void press(Locator target) {
            tabTo(target);
            target.page().keyboard().press("Enter");
        }

        @Override
        void tick(Locator box) {
            tabTo(box);
            box.page().keyboard().press("Space");
        }

        @Override
        void choose(Locator radio) {
            tab(
                    radio,
                    "radio => document.activeElement.type === 'radio' && document.activeElement.name === radio.name");
            for (int presses = 0; presses < 10 && !radio.isChecked(); presses++) {
                radio.page().keyboard().press("ArrowRight");
            }
        }

        @Override
        void type(Locator field, String text) {
            tabTo(field);
            field.page().keyboard().type(text);
        }
    };

    private static final int MANY = 100;

    abstract void press(Locator target);

    abstract void tick(Locator box);

    abstract void choose(Locator radio);

    abstract void type(Locator field, String text);

    private static void tabTo(Locator target) {
        tab(target, "target => document.activeElement === target");
    }

    /** Presses Tab until the focus is there: whoever sees no pointer has no other way. */
    private static void tab(Locator target, String isThere) {
        Page page = target.page();
        for (int presses = 0; presses < MANY; presses++) {
            if ((boolean) target.evaluate(isThere)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the Tab key does not lead to " + target);
    }
}
