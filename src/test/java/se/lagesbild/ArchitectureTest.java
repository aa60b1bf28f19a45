package se.lagesbild;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rooms of the house, and what may not happen in them. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("se.lagesbild");

    private static final Set<String> CLOCK_METHODS =
            Set.of("now", "currentTimeMillis", "nanoTime", "systemUTC", "systemDefaultZone", "system", "tick");

    private static final DescribedPredicate<JavaMethodCall> READS_A_CLOCK = describe(
            "reads a clock",
            call -> CLOCK_METHODS.contains(call.getName())
                    && (call.getTargetOwner().getPackageName().equals("java.time")
                            || call.getTargetOwner().isEquivalentTo(System.class)));

    @Test
    void packagesShouldHaveNoCycles() {
        slices().matching("se.lagesbild.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void arrowsShouldPointDown() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("se.lagesbild..")
                .layer("main")
                .definedBy("se.lagesbild")
                .layer("cli")
                .definedBy("se.lagesbild.cli..")
                .layer("app")
                .definedBy("se.lagesbild.app..")
                .layer("tools")
                .definedBy(
                        "se.lagesbild.http..",
                        "se.lagesbild.replay..",
                        "se.lagesbild.report..",
                        "se.lagesbild.simulation..",
                        "se.lagesbild.environment..")
                .layer("metrics")
                .definedBy("se.lagesbild.metrics..")
                .layer("topology")
                .definedBy("se.lagesbild.topology..")
                .layer("results")
                .definedBy("se.lagesbild.results..")
                .layer("wire")
                .definedBy("se.lagesbild.wire..")
                .layer("contract")
                .definedBy("se.lagesbild.avro..")
                .layer("catalogue")
                .definedBy("se.lagesbild.catalogue..")
                .layer("domain")
                .definedBy("se.lagesbild.domain..")
                .whereLayer("main")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("cli")
                .mayOnlyBeAccessedByLayers("main")
                .whereLayer("app")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("tools")
                .mayOnlyBeAccessedByLayers("cli", "app")
                .whereLayer("metrics")
                .mayOnlyBeAccessedByLayers("cli", "app", "tools")
                .whereLayer("topology")
                .mayOnlyBeAccessedByLayers("cli", "app", "tools", "metrics")
                .whereLayer("results")
                .mayOnlyBeAccessedByLayers("cli", "app", "tools", "metrics")
                .whereLayer("wire")
                .mayOnlyAccessLayers("domain", "contract")
                .whereLayer("catalogue")
                .mayOnlyAccessLayers("domain")
                .whereLayer("domain")
                .mayNotAccessAnyLayer()
                .check(CLASSES);
    }

    @Test
    void toolsShouldNotKnowEachOther() {
        slices().matching("se.lagesbild.(http|replay|report|simulation|environment)..")
                .should()
                .notDependOnEachOther()
                .check(CLASSES);
    }

    @Test
    void domainShouldDependOnTheJavaLibraryAlone() {
        classes()
                .that()
                .resideInAPackage("se.lagesbild.domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("se.lagesbild.domain..", "java..", "org.jspecify.annotations")
                .check(CLASSES);
    }

    @Test
    void clocksShouldBeReadInAppAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackages("se.lagesbild.app..", "se.lagesbild.cli..", "se.lagesbild.environment..")
                .should(callMethodWhere(READS_A_CLOCK))
                .check(CLASSES);
    }

    @Test
    void staticsShouldNotChange() {
        fields().that()
                .areStatic()
                .should()
                .beFinal()
                .because("static mutable state couples whatever shares a JVM")
                .check(CLASSES);
    }

    @Test
    void onlyMainShouldEndTheProcess() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Main.class.getName())
                .should()
                .callMethod(System.class, "exit", int.class)
                .check(CLASSES);
    }
}
