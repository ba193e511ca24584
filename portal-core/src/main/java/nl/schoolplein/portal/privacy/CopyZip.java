package nl.schoolplein.portal.privacy;

import com.fasterxml.jackson.databind.ObjectMapper;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.schoolplein.api.StoredFile;
import nl.schoolplein.portal.file.FileStore;
import nl.schoolplein.portal.page.Skin;
import nl.schoolplein.portal.plugin.Copied;

/**
 * A copy of all that is kept about people, as a ZIP file that is made while it goes out: a page for people, a JSON file for
 * each kind of data, and the files. The page needs nothing from elsewhere.
 */
final class CopyZip {
    private static final String STYLE = "style.css";

    private final FileStore files;
    private final Skin skin;
    private final ObjectMapper json;
    private final Wording wording;
    private final List<Section> sections;
    private final Map<StoredFile, String> places = new LinkedHashMap<>();

    CopyZip(FileStore files, Skin skin, ObjectMapper json, Wording wording, List<Section> sections) {
        this.files = files;
        this.skin = skin;
        this.json = json;
        this.wording = wording;
        this.sections = sections;
    }

    /** Writes it; a file that is damaged is named in a file of its own. */
    void write(String title, String lead, String note, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            entry(zip, "index.html", page(title, lead, note));
            try (InputStream style = Objects.requireNonNull(CopyZip.class.getResourceAsStream("/portal/copy.css"))) {
                entry(zip, STYLE, style.readAllBytes());
            }
            for (Map.Entry<String, Object> file : kinds().entrySet()) {
                entry(zip, file.getKey(), json.writerWithDefaultPrettyPrinter().writeValueAsBytes(file.getValue()));
            }
            List<String> missing = files(zip);
            if (!missing.isEmpty()) {
                String said = wording.text("privacy.copy.missing") + "\r\n" + String.join("\r\n", missing);
                entry(zip, "missing.txt", said.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private List<String> files(ZipOutputStream zip) throws IOException {
        List<String> missing = new ArrayList<>();
        for (Map.Entry<StoredFile, String> file : places.entrySet()) {
            zip.putNextEntry(new ZipEntry(file.getValue()));
            try {
                files.copy(wording.school(), file.getKey(), zip);
            } catch (IOException damaged) {
                missing.add(file.getValue());
            }
            zip.closeEntry();
        }
        return missing;
    }

    private String place(StoredFile file) {
        return places.computeIfAbsent(
                file,
                first -> "files/" + (places.size() + 1) + "-" + first.name().replaceAll("[^\\p{L}\\p{N}._-]+", "_"));
    }

    private Map<String, Object> kinds() {
        Map<String, Object> kinds = new LinkedHashMap<>();
        List<Member> people = sections.stream().map(Section::member).distinct().toList();
        for (Section section : sections) {
            Map<String, Object> said = new LinkedHashMap<>();
            said.put("person", section.member().name());
            said.put("is", section.member().person().kind().name());
            said.put("module", section.module());
            said.put("kind", section.kind());
            section.trouble().ifPresent(trouble -> said.put("missing", true));
            said.put("things", section.things().stream().map(this::plain).toList());
            int number = people.indexOf(section.member()) + 1;
            String kind = section.kind().isEmpty() ? "missing" : section.kind();
            kinds.put("data/" + number + "/" + section.module() + "/" + kind + ".json", said);
        }
        return kinds;
    }

    private Map<String, Object> plain(Copied thing) {
        Map<String, Object> values = new LinkedHashMap<>();
        thing.values().forEach((name, value) -> values.put(name, said(value)));
        if (!thing.files().isEmpty()) {
            values.put("files", thing.files().stream().map(this::place).toList());
        }
        return values;
    }

    private static Object said(Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(CopyZip::said).toList();
        }
        return value instanceof Number || value instanceof Boolean ? value : value.toString();
    }

    private byte[] page(String title, String lead, String note) throws IOException {
        Map<Member, List<CopyPage.Part>> people = new LinkedHashMap<>();
        sections.forEach(section -> people.computeIfAbsent(section.member(), first -> new ArrayList<>())
                .add(part(section)));
        CopyPage page = new CopyPage(
                wording.language().getLanguage(),
                title,
                lead,
                note,
                people.entrySet().stream()
                        .map(one -> new CopyPage.OfPerson(one.getKey().name(), one.getValue()))
                        .toList());
        Utf8ByteOutput bytes = new Utf8ByteOutput();
        skin.render("copy", Map.of("model", page), bytes);
        return bytes.toByteArray();
    }

    private CopyPage.Part part(Section section) {
        String module = section.module();
        return new CopyPage.Part(
                wording.module(module),
                section.kind().isEmpty() ? "" : wording.kind(module, section.kind()),
                section.kind().isEmpty() ? "" : wording.kind(module, section.kind(), "why"),
                section.trouble().isPresent() ? wording.text("privacy.copy.trouble", wording.module(module)) : "",
                section.things().stream().map(thing -> thing(section, thing)).toList());
    }

    private CopyPage.Thing thing(Section section, Copied thing) {
        String module = section.module();
        String kind = section.kind();
        List<CopyPage.Line> lines = new ArrayList<>();
        thing.values()
                .forEach((name, value) -> lines.add(
                        new CopyPage.Line(wording.name(module, kind, name), wording.value(module, kind, name, value))));
        return new CopyPage.Thing(
                lines,
                thing.files().stream()
                        .map(file -> new CopyPage.Line(file.name(), place(file)))
                        .toList());
    }
}
