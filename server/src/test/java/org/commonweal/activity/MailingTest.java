package org.commonweal.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.commonweal.ServerTest;
import org.commonweal.TestDatabase;
import org.commonweal.commons.Gifts;
import org.commonweal.commons.NewGift;
import org.commonweal.commons.PoolId;
import org.commonweal.commons.PoolSettings;
import org.commonweal.commons.Village;
import org.commonweal.community.Communities;
import org.commonweal.community.Members;
import org.commonweal.identity.Letters;
import org.commonweal.identity.Postbox;
import org.commonweal.items.Item;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;

/// Notices by e-mail, with a real mail server.
@ServerTest
class MailingTest {

  @Autowired Village village;
  @Autowired Gifts gifts;
  @Autowired Members members;
  @Autowired Notices notices;
  @Autowired LetterStore store;
  @Autowired NoticeStore noticeStore;
  @Autowired Communities communities;
  @Autowired PlatformTransactionManager transactions;
  @Autowired InstantSource clock;

  private Village.Place place;
  private Village.Neighbour pia;
  private Item tomato;
  private PoolId pool;
  private Instant now;

  @BeforeEach
  void aPoolWithTomatoes() {
    place = village.place();
    pia = village.neighbour(place, "Pia");
    tomato = village.item(place, "Tomato");
    pool = village.pool(place, PoolSettings.named("Beds"));
    village.stock(place, pool, tomato, "100");
    now = clock.instant();
  }

  @Test
  void sendsWhatHappenedOnceAndAtOnceToWhoWantsThat() throws Exception {
    notices.choose(pia.caller(), place.community(), LetterChoice.AT_ONCE);
    try (Postbox postbox = new Postbox()) {
      Mailing mailing = mailing(postbox.port());
      give();
      mailing.look(place.community());
      mailing.look(place.community());
      assertThat(due()).isEqualTo(1);
      assertThat(mailing.send(key())).isTrue();
      assertThat(postbox.next(20))
          .contains("Green Village", "Hello Pia", "You received 1 Tomato from Beds")
          .contains("https://commons.example.org/communities/" + place.uid() + "/shares/")
          .contains("/notices");
      mailing.look(place.community());
      assertThat(mailing.send(key())).isTrue();
      give();
      give();
      mailing.look(place.community());
      assertThat(mailing.send(key())).isTrue();
      assertThat(postbox.next(20)).contains("Green Village: 2 notices");
      assertThat(postbox.next(1)).isNull();
    }
  }

  @Test
  void sendsADigestInTheMorning() throws Exception {
    try (Postbox postbox = new Postbox()) {
      Mailing mailing = mailing(postbox.port());
      give();
      mailing.look(place.community());
      give();
      mailing.look(place.community());
      assertThat(due()).isZero();
      assertThat(mailing.send(key())).isTrue();
      assertThat(postbox.next(1)).isNull();
      now = now.plus(Duration.ofHours(25));
      assertThat(due()).isEqualTo(1);
      assertThat(mailing.send(key())).isTrue();
      assertThat(postbox.next(20)).contains("2 notices");
    }
  }

  @Test
  void triesAgainWhenTheMailServerIsBack() throws Exception {
    notices.choose(pia.caller(), place.community(), LetterChoice.AT_ONCE);
    Postbox gone = new Postbox();
    gone.close();
    give();
    Mailing away = mailing(gone.port());
    away.look(place.community());
    assertThat(away.send(key())).isFalse();
    assertThat(due()).isZero();
    now = now.plus(Duration.ofMinutes(2));
    try (Postbox postbox = new Postbox()) {
      assertThat(mailing(postbox.port()).send(key())).isTrue();
      assertThat(postbox.next(20)).contains("You received 1 Tomato");
    }
    assertThat(waiting()).isZero();
  }

  @Test
  void sendsNothingToWhoWantsNoneHasNoAddressHasLeftOrDidItThemselves() {
    village.item(place, "Bread");
    gifts.give(
        place.maria(),
        place.community(),
        pool,
        new NewGift(village.member(place, "Anna"), tomato.id(), "1"));
    notices.choose(pia.caller(), place.community(), LetterChoice.NONE);
    give();
    Mailing mailing = mailing(1);
    mailing.look(place.community());
    assertThat(waiting()).isZero();

    notices.choose(pia.caller(), place.community(), LetterChoice.AT_ONCE);
    give();
    mailing.look(place.community());
    assertThat(due()).isEqualTo(1);
    members.leave(pia.caller(), place.community());
    assertThat(mailing.send(key())).isTrue();
    assertThat(waiting()).isZero();
  }

  @Test
  void doesNotTellOldNewsOnceAMailServerIsSet() {
    give();
    now = now.plus(Duration.ofDays(8));
    mailing(1).look(place.community());
    assertThat(waiting()).isZero();
    assertThat(store.untold()).doesNotContain(place.community());
  }

  private void give() {
    var gift = new NewGift(pia.member(), tomato.id(), BigInteger.ONE.toString());
    gifts.give(place.maria(), place.community(), pool, gift);
  }

  private LetterStore.Key key() {
    return new LetterStore.Key(place.community(), pia.member().value());
  }

  private long due() {
    return ours("due_at <= :now");
  }

  private long waiting() {
    return ours("true");
  }

  private long ours(String which) {
    return TestDatabase.jdbc()
        .sql("select count(*) from activity.letter where community = :community and " + which)
        .param("community", place.community().value())
        .param("now", now.atOffset(java.time.ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  private Mailing mailing(int port) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("localhost");
    sender.setPort(port);
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    beans.addBean("sender", sender);
    Letters letters =
        new Letters(
            beans.getBeanProvider(JavaMailSender.class),
            "commons@example.org",
            "https://commons.example.org");
    return new Mailing(
        store, new LetterText(noticeStore, letters), letters, communities, transactions, () -> now);
  }
}
