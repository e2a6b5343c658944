package dev.roast;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.roast.port.Prompt;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/** The arrows that never exist, and where threads, waiting and time come from. */
@AnalyzeClasses(packages = "dev.roast", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String MODEL = "dev.roast.model..";
    private static final String PORT = "dev.roast.port..";
    private static final String MEMORY = "dev.roast.memory..";
    private static final String INTERNAL = "dev.roast.internal..";
    private static final int MOST_PORT_METHODS = 6;

    @ArchTest
    static final ArchRule theModelNeedsTheJdkOnly = classes()
            .that()
            .resideInAPackage(MODEL)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", MODEL));

    @ArchTest
    static final ArchRule portsNeedTheModelOnly = classes()
            .that()
            .resideInAPackage(PORT)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", MODEL, PORT));

    @ArchTest
    static final ArchRule theInsideKnowsNoAdapterAndNoFacade = noClasses()
            .that()
            .resideInAPackage(INTERNAL)
            .should()
            .dependOnClassesThat(resideInAPackage(MEMORY).or(resideInAPackage("dev.roast")));

    @ArchTest
    static final ArchRule adaptersKnowPortsOnly = classes()
            .that()
            .resideInAPackage(MEMORY)
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("java..", "org.jspecify..", "org.slf4j..", MODEL, PORT, MEMORY));

    @ArchTest
    static final ArchRule theHouseRoasterIsALanguageModelLikeAnother = noClasses()
            .that()
            .resideInAPackage("dev.roast.house..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(INTERNAL, MEMORY, "dev.roast"));

    @ArchTest
    static final ArchRule accountIntakeRoastAndWorkerMeetInTheFacadeOnly = slices().matching("dev.roast.internal.(*)..")
            .namingSlices("$1")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAPackage("dev.roast.internal.seam"))
            .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAPackage("dev.roast.internal.text"));

    @ArchTest
    static final ArchRule threadsWaitingAndTimeComeThroughTheSeam = noClasses()
            .that()
            .resideInAnyPackage(INTERNAL, "dev.roast.house..", "dev.roast")
            .and()
            .resideOutsideOfPackage("dev.roast.internal.seam")
            .should()
            .callMethodWhere(startsAThreadWaitsOrReadsTime())
            .orShould()
            .callConstructorWhere(
                    describe("makes a thread", call -> call.getTargetOwner().isAssignableTo(Thread.class)));

    @ArchTest
    static final ArchRule onlyTheComposerMakesPrompts = noClasses()
            .that()
            .doNotHaveSimpleName("Composer")
            .and()
            .areNotAssignableTo(Prompt.class)
            .should()
            .callConstructorWhere(
                    describe("makes a prompt", call -> call.getTargetOwner().isEquivalentTo(Prompt.class)));

    @ArchTest
    static final ArchRule aPortHasAtMostSixMethodsAndNoThrowingDefault = classes()
            .that(resideInAPackage(PORT)
                    .and(DescribedPredicate.<JavaClass>describe(
                            "are interfaces", candidate -> candidate.isInterface())))
            .should(haveAtMostSixAbstractMethodsAndNoDefault());

    @ArchTest
    static final ArchRule nothingIsStaticAndMutable = noFields()
            .that()
            .areStatic()
            .should()
            .notBeFinal()
            .orShould()
            .haveRawType(DescribedPredicate.describe(
                    "a mutable holder", field -> field.getName().startsWith("java.util.concurrent.atomic")));

    @ArchTest
    static final ArchRule publicSignaturesHaveNoForeignTypes = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat(resideInAnyPackage("dev.roast", MODEL, PORT, MEMORY)
                    .or(resideInAPackage("dev.roast.house"))
                    .and(describe(
                            "public", candidate -> candidate.getModifiers().contains(JavaModifier.PUBLIC))))
            .should(haveOwnTypesOnly());

    private static DescribedPredicate<JavaCall<?>> startsAThreadWaitsOrReadsTime() {
        return describe("starts a thread, waits or reads time", call -> {
            AccessTarget target = call.getTarget();
            JavaClass owner = call.getTargetOwner();
            String name = target.getName();
            return (owner.isAssignableTo(Thread.class)
                            && Set.of("start", "sleep", "join").contains(name))
                    || (owner.isEquivalentTo(Object.class) && name.equals("wait"))
                    || owner.getName().startsWith("java.util.concurrent.Executor")
                    || owner.getName().startsWith("java.util.concurrent.CompletableFuture")
                    || (owner.isEquivalentTo(System.class)
                            && Set.of("nanoTime", "currentTimeMillis").contains(name))
                    || (name.equals("now")
                            && (owner.isEquivalentTo(Instant.class) || owner.isEquivalentTo(LocalDate.class)))
                    || (owner.isEquivalentTo(Clock.class) && name.equals("instant"))
                    || (name.equals("await") && owner.getName().startsWith("java.util.concurrent"));
        });
    }

    private static ArchCondition<JavaClass> haveAtMostSixAbstractMethodsAndNoDefault() {
        return new ArchCondition<>("have at most six abstract methods and no default that throws") {
            @Override
            public void check(JavaClass port, ConditionEvents events) {
                long methods = port.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                        .count();
                if (methods > MOST_PORT_METHODS) {
                    events.add(SimpleConditionEvent.violated(port, port.getName() + " has " + methods));
                }
            }
        };
    }

    private static ArchCondition<JavaMethod> haveOwnTypesOnly() {
        DescribedPredicate<JavaClass> own = resideInAnyPackage("java..", "dev.roast..");
        return new ArchCondition<>("have types of the JDK and of Roast only") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getAllInvolvedRawTypes().stream()
                        .map(JavaClass::getBaseComponentType)
                        .filter(involved -> !involved.isPrimitive() && !own.test(involved))
                        .forEach(foreign -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " has " + foreign.getName())));
            }
        };
    }
}
