package nl.schoolplein.portal.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.schoolplein.portal.Site;
import nl.schoolplein.portal.mail.MailServer;
import nl.schoolplein.portal.mail.MailState;

/** The outbox: whether there is a mail server, and what did not arrive. */
final class MailCheck implements Check {
    @Override
    public List<Finding> look(Site site) {
        Map<MailState, Long> counts = site.kept().outbox().counts(Optional.empty());
        long waiting = counts.getOrDefault(MailState.WAITING, 0L);
        long stuck = counts.getOrDefault(MailState.FAILED, 0L) + counts.getOrDefault(MailState.UNSURE, 0L);
        List<Finding> found = new ArrayList<>();
        Optional<MailServer> server = site.place().mail();
        found.add(server.map(one ->
                        Finding.ok("mail", "Mails go to " + one.host() + ":" + one.port() + "; " + waiting + " wait."))
                .orElseGet(() -> Finding.note(
                        "mail", "No mail server is configured (schoolplein.mail-host); " + waiting + " mails wait.")));
        if (stuck > 0) {
            found.add(Finding.note(
                    "mail", stuck + " mails did not arrive, or perhaps not; the operator's page shows them."));
        }
        return found;
    }
}
