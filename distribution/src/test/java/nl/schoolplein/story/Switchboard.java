package nl.schoolplein.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;

/** The card of the bookcase on the administrator's board. */
final class Switchboard {
    private static final Pattern ON_NOW = Pattern.compile("\"id\":\"bookcase\"[^}]*\"state\":\"on\"");

    private final Person administrator;
    private final Language words;
    private final Page page;
    private final Locator card;

    Switchboard(Person administrator, Language words) {
        this.administrator = administrator;
        this.words = words;
        this.page = administrator.page;
        this.card = page.getByRole(
                AriaRole.ARTICLE, new Page.GetByRoleOptions().setName(words.say("Boekenkast", "Bookcase")));
    }

    /** From the desktop, by the tile. */
    void open() {
        administrator.press(
                page.locator(".tiles").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Modules")));
        assertThat(state("Aan", "On")).isChecked();
    }

    void off() {
        administrator.choose(state("Uit", "Off"));
        save("staat uit", "is off");
        assertThat(state("Uit", "Off")).isChecked();
        assertThat(state("Uit", "Off")).isFocused();
    }

    void pilotFor(String group) {
        administrator.choose(state("Proef", "Pilot"));
        administrator.tick(card.getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName(group)));
        assertThat(card.locator(".say")).hasText(words.say("Proef voor ", "Pilot for ") + group);
        save("de groepen van de proef", "the groups of the pilot");
        assertThat(card).containsText(words.say("team en ", "team and ") + group);
    }

    void on() {
        administrator.choose(state("Aan", "On"));
        save("staat aan", "is on");
        assertThat(state("Aan", "On")).isChecked();
    }

    private Locator state(String dutch, String english) {
        return card.getByRole(
                AriaRole.RADIO,
                new Locator.GetByRoleOptions()
                        .setName(words.say(dutch, english))
                        .setExact(true));
    }

    private void save(String dutch, String english) {
        administrator.press(card.locator(".say"));
        assertThat(page.locator("main").getByRole(AriaRole.STATUS)).containsText(words.say(dutch, english));
    }

    /** On for everyone, whatever a failed test left. */
    void restore() {
        String path = "/de-linde/admin/modules";
        if (!ON_NOW.matcher(administrator.json(path).text()).find()) {
            administrator.put(path + "/bookcase", Map.of("state", "on"));
        }
    }
}
