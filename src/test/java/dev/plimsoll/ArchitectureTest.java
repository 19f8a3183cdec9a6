package dev.plimsoll;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("The house")
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.plimsoll");

    /** Top to bottom: a package may use those before it, never those after it. */
    private static final List<String> FLOW = List.of(
            "project",
            "yaml",
            "compose",
            "catalog",
            "form",
            "change",
            "check",
            "writer",
            "engine",
            "metrics",
            "diagnosis",
            "workspace",
            "task",
            "settings",
            "ui",
            "cli",
            "app");

    @TestFactory
    @DisplayName("each package sees only those above it")
    Stream<DynamicTest> eachPackageSeesOnlyThoseAbove() {
        return FLOW.stream()
                .filter(name -> !name.equals("app"))
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    String[] below = FLOW.subList(FLOW.indexOf(name) + 1, FLOW.size()).stream()
                            .map(other -> "dev.plimsoll." + other + "..")
                            .toArray(String[]::new);
                    noClasses()
                            .that()
                            .resideInAPackage("dev.plimsoll." + name + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(below)
                            .because("data flows one way, from the project's folder to the window")
                            .allowEmptyShould(true)
                            .check(HOUSE);
                }));
    }

    @Test
    @DisplayName("has no cycles between its packages")
    void noCycles() {
        slices().matching("dev.plimsoll.(**)")
                .should()
                .beFreeOfCycles()
                .because("a cycle makes two rooms one")
                .check(HOUSE);
    }

    @Test
    @DisplayName("does not know YAML in the project folder, nor the other way round")
    void projectKnowsNoYaml() {
        noClasses()
                .that()
                .resideInAPackage("dev.plimsoll.yaml..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.plimsoll.project..")
                .because("a text is edited without knowing where it lies")
                .check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.plimsoll.yaml..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.yaml.snakeyaml..")
                .because("one package knows what SnakeYAML's marks really mean")
                .check(HOUSE);
    }

    @Test
    @DisplayName("uses JavaFX' scene only in views")
    void sceneOnlyInViews() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.plimsoll.ui..", "dev.plimsoll.app..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "org.controlsfx..")
                .because("everything but the views runs without a display")
                .check(HOUSE);
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.animation..", "org.controlsfx..")
                .because("view-models are tested without a display")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    @DisplayName("enters the JavaFX thread in one place")
    void platformOnlyInTask() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.plimsoll.task..", "dev.plimsoll.app..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javafx.application.Platform")
                .because("threads are changed in task alone")
                .check(HOUSE);
    }

    @Test
    @DisplayName("starts processes and talks to Docker in engine alone")
    void processesOnlyInEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.plimsoll.engine..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.ProcessBuilder")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("com.github.dockerjava..")
                .because("what runs outside of this process is kept behind one door")
                .check(HOUSE);
    }

    @Test
    @DisplayName("keeps its composition root to itself")
    void nobodySeesApp() {
        classes()
                .that()
                .resideInAPackage("dev.plimsoll.app..")
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAPackage("dev.plimsoll.app..")
                .because("objects are handed in through constructors, never looked up")
                .check(HOUSE);
    }
}
