package org.commonweal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/// The tree is the architecture: each module says in its `package-info` whom it may know.
class ModularityTest {

  private static final Set<String> WITHOUT_ARROWS = Set.of("kernel", "allocation", "postgres");

  private final ApplicationModules modules = ApplicationModules.of(Commonweal.class);

  @Test
  void keepsTheArrows() {
    modules.verify();
  }

  @Test
  void everyModuleSaysWhomItMayKnow() {
    Set<String> silent =
        modules.stream()
            .filter(
                module -> module.getBasePackage().getAnnotation(ApplicationModule.class).isEmpty())
            .map(module -> module.getIdentifier().toString())
            .collect(Collectors.toSet());
    assertThat(silent).isSubsetOf(WITHOUT_ARROWS);
  }

  @Test
  void kernelKnowsJavaOnly() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("org.commonweal.kernel", "java..", "org.jspecify..")
        .check(production("org.commonweal.kernel"));
  }

  @Test
  void allocationKnowsTheKernelOnly() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "org.commonweal.allocation", "org.commonweal.kernel", "java..", "org.jspecify..")
        .check(production("org.commonweal.allocation"));
  }

  private static JavaClasses production(String module) {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages(module);
  }
}
