package org.commonweal.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import java.util.Locale;
import java.util.UUID;
import org.commonweal.ServerTest;
import org.commonweal.TestDatabase;
import org.commonweal.identity.Newcomers;
import org.commonweal.identity.People;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionService;

@ServerTest
class CommunitiesTest {

  @Autowired BeanFactory beans;
  @Autowired Communities communities;
  @Autowired People people;

  @Autowired
  @Qualifier("mvcConversionService")
  ConversionService conversions;

  private Neighbourhood here;

  @BeforeEach
  void found() {
    here = new Neighbourhood(beans);
  }

  @Test
  void belongsToItsFounder() {
    assertThat(here.ownMember.roles()).containsExactly(Role.OWNER);
    assertThat(here.community.language()).isEqualTo(Locale.forLanguageTag("de-AT"));
    assertThat(here.community.currency()).isEqualTo(Currency.getInstance("EUR"));
    assertThat(communities.mine(here.owner)).containsExactly(here.community);
    assertThat(communities.get(here.id)).isEqualTo(here.community);
  }

  @Test
  void isNamedByItsUuidOutside() {
    UUID uid = here.community.uid();
    assertThat(conversions.convert(uid.toString(), CommunityId.class)).isEqualTo(here.id);
    assertThat(communities.find(uid)).contains(here.id);
    for (String unknown : new String[] {UUID.randomUUID().toString(), "7", "x"}) {
      assertThatThrownBy(() -> conversions.convert(unknown, CommunityId.class))
          .rootCause()
          .isInstanceOf(Refused.class)
          .hasMessageContaining("CommunityNotFound");
    }
  }

  @Test
  void changesItsSettings() {
    CommunitySettings settings =
        new CommunitySettings(" Oak Street ", "America/Lima", "es-PE", "pen", Thresholds.OPEN);
    Community changed = communities.change(here.owner, here.id, settings);
    assertThat(changed.name()).isEqualTo("Oak Street");
    assertThat(changed.zone().getId()).isEqualTo("America/Lima");
    assertThat(changed.currency().getCurrencyCode()).isEqualTo("PEN");
    assertThat(changed.thresholds()).isEqualTo(Thresholds.OPEN);
    Member mara = here.join("Mara");
    assertThatThrownBy(() -> communities.change(Neighbourhood.caller(mara), here.id, settings))
        .hasMessageContaining("NotPermitted[permission=CHANGE_SETTINGS]");
  }

  @Test
  void namesEveryFieldThatIsWrong() {
    CommunitySettings wrong =
        new CommunitySettings(
            "x".repeat(201), "Mars/Base", "tlh-xx", "EURO", new Thresholds(-1, 0, 1_000_001, 0));
    assertThatThrownBy(() -> communities.create(here.owner, wrong))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.refusals().toString())
                    .contains("field=name", "field=zone", "field=language", "field=currency")
                    .contains("field=trustForNeed", "field=trustForCouncil")
                    .doesNotContain("field=trustForPool"));
    assertThat(communities.mine(here.owner)).hasSize(1);
  }

  @Test
  void isReadThroughItsViews() {
    var caller = Newcomers.caller(people.register(Newcomers.named("Vera")));
    Community other = communities.create(caller, Neighbourhood.SETTINGS);
    assertThat(
            TestDatabase.jdbc()
                .sql("select name from community.member_name where community = :community")
                .param("community", other.id().value())
                .query(String.class)
                .list())
        .containsExactly("Vera");
  }
}
