package nl.schoolplein.dev;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Makes the plugin's jar as Maven would, in this process, and of that only what a change asks for. */
final class Build {
    private final Project project;
    private final Javac javac;
    private final Path work;
    private final Path classes;
    private final Path ofTemplates;
    private final Optional<Templates> templates;

    /** What is not yet made of the sources as they are; after a mistake that is still so. */
    private final Set<Kind> due = EnumSet.allOf(Kind.class);

    Build(Project project, Javac javac, Path work) {
        this.project = project;
        this.javac = javac;
        this.work = work;
        this.classes = work.resolve("classes");
        this.ofTemplates = work.resolve("template-classes");
        this.templates = project.templates()
                .map(name -> new Templates(project.sources("jte"), name, work.resolve("templates"), ofTemplates));
    }

    /** Says what has to be made anew. */
    void changed(Set<Kind> kinds) {
        due.addAll(kinds);
    }

    /**
     * Makes the jar.
     *
     * @param warnings gets what the compilers warn of
     */
    Path jar(List<String> warnings) throws IOException, Mistake {
        if (due.contains(Kind.JAVA)) {
            warnings.addAll(classes());
            due.remove(Kind.JAVA);
            templates.ifPresent(Templates::forget); // they were compiled against the classes of before
            Folders.empty(ofTemplates);
            due.add(Kind.TEMPLATE);
        }
        if (due.contains(Kind.TEMPLATE) && templates.isPresent()) {
            warnings.addAll(templates(templates.get()));
        }
        due.clear();
        return new Packing(project.built())
                .add(classes)
                .add(ofTemplates)
                .add(project.sources("resources"))
                .write(work.resolve(project.id() + ".jar"));
    }

    private List<String> classes() throws IOException, Mistake {
        Path generated = work.resolve("generated");
        Folders.empty(classes);
        Folders.empty(generated);
        return javac.compile(
                new Javac.Work(
                        Folders.files(project.sources("java"), ".java"),
                        project.classPath(),
                        classes,
                        generated,
                        processors()),
                this::says);
    }

    /** The one that plugins are compiled with, which came along; libraries of the portal have processors, too. */
    private static List<Processor> processors() {
        ClassLoader own = Build.class.getClassLoader();
        return ServiceLoader.load(Processor.class, own).stream()
                .filter(processor -> processor.type().getClassLoader() == own)
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    private List<String> templates(Templates templates) throws IOException, Mistake {
        List<Path> sources = templates.generate();
        List<Path> classPath = new ArrayList<>(project.classPath());
        classPath.add(classes);
        classPath.add(ofTemplates);
        List<String> warnings =
                javac.compile(new Javac.Work(sources, classPath, ofTemplates, ofTemplates, List.of()), templates::says);
        templates.compiled(sources);
        return warnings;
    }

    private String says(Diagnostic<? extends JavaFileObject> wrong) {
        return wrong.toString().replace(project.folder() + "/", "");
    }
}
