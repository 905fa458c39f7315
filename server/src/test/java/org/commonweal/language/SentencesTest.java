package org.commonweal.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonweal.kernel.Refusal;
import org.commonweal.ledger.Mismatch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SentencesTest {

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)[^}]*}");

  static Stream<Class<?>> everyRefusalHasASentenceThatTellsItsFacts() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.commonweal")
            .stream()
            .filter(type -> type.isAssignableTo(Refusal.class) && type.isRecord())
            .map(JavaClass::reflect);
  }

  static Stream<Class<?>> everyMismatchHasASentenceThatTellsItsFacts() {
    return Arrays.stream(Mismatch.class.getPermittedSubclasses());
  }

  @ParameterizedTest
  @MethodSource
  void everyRefusalHasASentenceThatTellsItsFacts(Class<?> refusal) {
    tells("messages.refusals", refusal);
  }

  @ParameterizedTest
  @MethodSource
  void everyMismatchHasASentenceThatTellsItsFacts(Class<?> mismatch) {
    tells("messages.mismatches", mismatch);
  }

  private static void tells(String bundle, Class<?> told) {
    ResourceBundle texts = ResourceBundle.getBundle(bundle, Locale.ROOT);
    String type = type(told);
    assertThat(texts.keySet()).as("sentence of " + told.getName()).contains(type);
    assertThat(components(told)).containsAll(places(texts.getString(type)));
  }

  private static String type(Class<?> refusal) {
    return refusal.getSimpleName().replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static List<String> components(Class<?> refusal) {
    return Arrays.stream(refusal.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  private static List<String> places(String text) {
    return PLACE.matcher(text).results().map((MatchResult place) -> place.group(1)).toList();
  }
}
