package nl.schoolplein.portal.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.portal.Site;
import nl.schoolplein.portal.file.FileProblem;
import nl.schoolplein.portal.file.FileStore;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.school.School;

/** The stored files: whether each is there, whole, and, where a portal serves, counted as often as it is held. */
final class FilesCheck implements Check {

    @Override
    public List<Finding> look(Site site) throws Exception {
        List<Module> modules = site.serving().map(plugins -> plugins.modules()).orElse(List.of());
        Map<UUID, String> schools =
                site.kept().schools().all().stream().collect(Collectors.toMap(School::id, School::slug));
        List<Finding> found = new ArrayList<>();
        for (FileProblem problem : site.kept()
                .files()
                .check(modules.stream()
                        .<FileStore.Holder>map(module -> module::files)
                        .toList())) {
            if (site.serving().isPresent() || !isAboutCounts(problem)) {
                found.add(finding(problem, schools.getOrDefault(problem.school(), "an unknown school")));
            }
        }
        if (found.isEmpty()) {
            found.add(Finding.ok("files", "Every stored file is there and is what it was."));
        }
        return found;
    }

    /** Without the modules nobody knows what they hold. */
    private static boolean isAboutCounts(FileProblem problem) {
        return switch (problem.kind()) {
            case TOO_FEW_COUNTED, TOO_MANY_COUNTED -> true;
            case DAMAGED, WITHOUT_ROW, NOT_COUNTED -> false;
        };
    }

    private static Finding finding(FileProblem problem, String school) {
        String text = school + ": " + problem.what();
        return switch (problem.kind()) {
            case DAMAGED, TOO_FEW_COUNTED -> Finding.problem("files", text);
            case WITHOUT_ROW, TOO_MANY_COUNTED, NOT_COUNTED -> Finding.note("files", text);
        };
    }
}
