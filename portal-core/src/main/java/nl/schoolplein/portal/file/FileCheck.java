package nl.schoolplein.portal.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import nl.schoolplein.portal.file.FileProblem.Kind;

/** Compares the rows of the store with the disk and with the rows of the modules. */
final class FileCheck {
    private final KeptFiles rows;
    private final FileFolder folder;

    FileCheck(KeptFiles rows, FileFolder folder) {
        this.rows = rows;
        this.folder = folder;
    }

    /** All that is wrong at a school; {@code held} is what the rows of all running modules hold. */
    List<FileProblem> check(UUID school, Map<String, Long> held) throws IOException {
        List<FileProblem> problems = new ArrayList<>();
        List<KeptFile> page = rows.after(school, "");
        while (!page.isEmpty()) {
            for (KeptFile file : page) {
                onDisk(school, file, problems);
                counted(school, file, held.getOrDefault(file.hash(), 0L), problems);
            }
            page = rows.after(school, page.get(page.size() - 1).hash());
        }
        withoutRow(
                school,
                found -> found.forEach(file -> problems.add(
                        new FileProblem(Kind.WITHOUT_ROW, school, "File " + file.hash() + " has no row."))));
        return problems;
    }

    private void onDisk(UUID school, KeptFile file, List<FileProblem> problems) {
        try {
            folder.check(school, file.hash(), file.size());
        } catch (IOException damaged) {
            problems.add(new FileProblem(
                    Kind.DAMAGED, school, "File " + file.hash() + " is damaged: " + damaged.getMessage() + "."));
        }
    }

    private static void counted(UUID school, KeptFile file, long held, List<FileProblem> problems) {
        if (held != file.uses()) {
            problems.add(new FileProblem(
                    held > file.uses() ? Kind.TOO_FEW_COUNTED : Kind.TOO_MANY_COUNTED,
                    school,
                    "File " + file.hash() + " is held by " + held + " rows; " + file.uses() + " were counted."));
        }
    }

    /** The files on disk that have no row, in pages. */
    void withoutRow(UUID school, Consumer<Collection<FileFolder.Found>> page) throws IOException {
        folder.all(school, KeptFiles.PAGE, files -> page.accept(rows.withoutRow(school, files)));
    }
}
