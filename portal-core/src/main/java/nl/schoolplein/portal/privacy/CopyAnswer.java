package nl.schoolplein.portal.privacy;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.schoolplein.portal.audit.AuditEntry;
import nl.schoolplein.portal.audit.AuditKind;
import nl.schoolplein.portal.form.Json;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.visit.Languages;
import nl.schoolplein.portal.visit.Visit;

/** Answers with a copy of all that is kept about people, after it was noted who has it made. */
record CopyAnswer(Privacy privacy) {

    /** The copy for a reader, at the school of the visit. */
    Response of(Reading reading) {
        Visit visit = Visit.current();
        School school = visit.atSchool();
        List<Section> sections = privacy.copies().of(school, reading);
        note(visit, reading, sections);
        Wording wording = privacy.wording(school, visit.language());
        LocalDate today = LocalDate.now(privacy.parts().clock());
        String name = reading.about().get(0).name();
        String lead = wording.text("privacy.copy.lead", school.name(), wording.value("", "", "", today));
        String note = reading.reader()
                .map(reader -> wording.text("privacy.copy.for-guardian", reader.name()))
                .orElseGet(() -> wording.text("privacy.copy.for-school"));
        CopyZip zip = new CopyZip(
                privacy.parts().files(),
                privacy.parts().skin(),
                Json.mapper(CopyAnswer.class.getClassLoader()),
                wording,
                sections);
        StreamingOutput out = output -> zip.write(wording.text("privacy.copy.title", name), lead, note, output);
        return Response.ok(out, "application/zip")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + wording.text("privacy.copy.file") + "-" + today + ".zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private void note(Visit visit, Reading reading, List<Section> sections) {
        Optional<Member> reader = reading.reader();
        Wording dutch = privacy.wording(visit.atSchool(), Languages.DUTCH);
        String detail = reader.map(one -> dutch.text("privacy.copy.for-guardian", one.name()))
                .orElseGet(() -> dutch.text("privacy.copy.noted-school"));
        reading.about().forEach(one -> note(visit, AuditKind.EXPORTED, one, detail));
        boolean own = reader.isPresent()
                && visit.by().person().equals(reader.get().person().id());
        for (Section section : sections) {
            if (!own
                    && section.kind().equals(OwnKind.MEDICAL.word())
                    && section.module().equals(Section.PORTAL)) {
                note(visit, AuditKind.MEDICAL_SEEN, section.member(), "");
            }
            if (section.kind().equals(OwnKind.COURT.word()) && section.module().equals(Section.PORTAL)) {
                note(visit, AuditKind.COURT_NOTE_SEEN, section.member(), "");
            }
        }
    }

    private void note(Visit visit, AuditKind kind, Member about, String detail) {
        privacy.parts()
                .audit()
                .note(
                        visit.atSchool().id(),
                        AuditEntry.of(kind)
                                .by(visit.signedIn().account(), visit.by().name())
                                .about(about.person().id(), about.name())
                                .saying(detail));
    }
}
