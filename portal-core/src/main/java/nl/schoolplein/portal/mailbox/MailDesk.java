package nl.schoolplein.portal.mailbox;

import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.visit.Visit;

/**
 * What is done about mails that did not arrive.
 *
 * @param school whose mails they are; empty for those of all
 * @param base the address of their page
 */
record MailDesk(PostRoom room, Bundle texts, Optional<UUID> school, String base) {
    Page list() {
        return Page.of("mails", mails()).titled(text("mails.title"));
    }

    Done again(UUID mail) {
        return done(room.outbox().again(mail, school), "mails.sent-again");
    }

    Done giveUp(UUID mail) {
        return done(room.outbox().giveUp(mail, school), "mails.given-up");
    }

    private Done done(boolean changed, String said) {
        return mails().after(changed, text(changed ? said : "mails.conflict"));
    }

    private StuckMails mails() {
        return StuckMails.of(room, school, base);
    }

    private String text(String key) {
        return texts.text(Visit.current().language(), key);
    }
}
