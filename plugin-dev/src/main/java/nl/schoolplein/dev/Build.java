package nl.schoolplein.dev;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
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

    /** What is not yet made of the sources as they are; after a mistake that is still so. */
    private final Set<Kind> due = EnumSet.allOf(Kind.class);

    Build(Project project, Javac javac, Path work) {
        this.project = project;
        this.javac = javac;
        this.work = work;
        this.classes = work.resolve("classes");
        this.ofTemplates = work.resolve("template-classes");
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
            due.add(Kind.TEMPLATE); // they were compiled against the classes of before
        }
        if (due.contains(Kind.TEMPLATE)) {
            warnings.addAll(templates());
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
        List<Processor> processors = ServiceLoader.load(Processor.class, Build.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        return javac.compile(
                new Javac.Work(
                        Folders.files(project.sources("java"), ".java"),
                        project.classPath(),
                        classes,
                        generated,
                        processors),
                this::says);
    }

    private List<String> templates() throws IOException, Mistake {
        Folders.empty(ofTemplates);
        if (project.templates().isEmpty()) {
            return List.of();
        }
        Path generated = work.resolve("templates");
        Templates templates =
                new Templates(project.sources("jte"), project.templates().orElseThrow(), generated);
        List<Path> sources = templates.generate();
        List<Path> classPath = new ArrayList<>(project.classPath());
        classPath.add(classes);
        return javac.compile(new Javac.Work(sources, classPath, ofTemplates, generated, List.of()), templates::says);
    }

    private String says(Diagnostic<? extends JavaFileObject> wrong) {
        return wrong.toString().replace(project.folder() + "/", "");
    }
}
