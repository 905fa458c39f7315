package org.commonweal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.commonweal.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

class LettersTest {

  private static final String SERVER = "https://commons.example.org";

  private final Person person =
      new Person(new PersonId(UUID.randomUUID()), "Paula", "paula@example.org");
  private final OneTimeLink link = new OneTimeLink("secret", Instant.EPOCH);
  private final TransactionTemplate transaction =
      new TransactionTemplate(new DataSourceTransactionManager(TestDatabase.application()));

  @Test
  void sendsTheLinkAfterTheCommit() throws Exception {
    try (Postbox postbox = new Postbox()) {
      Letters letters = new Letters(sender(postbox), "commons@example.org", SERVER);
      assertThat(letters.canBeSent()).isTrue();
      transaction.executeWithoutResult(_ -> letters.sendReset(person, link));
      assertThat(postbox.next(20))
          .contains("To: paula@example.org", "Hello Paula", SERVER + "/reset/secret");
    }
  }

  @Test
  void sendsNothingOfWhatWasRolledBack() throws Exception {
    try (Postbox postbox = new Postbox()) {
      Letters letters = new Letters(sender(postbox), "commons@example.org", SERVER);
      transaction.executeWithoutResult(status -> {
        letters.sendReset(person, link);
        status.setRollbackOnly();
      });
      assertThat(postbox.next(1)).isNull();
    }
  }

  @Test
  void needsAMailServerAndAnAddressOfItsOwn() throws Exception {
    try (Postbox postbox = new Postbox()) {
      assertThat(new Letters(sender(postbox), "", "").canBeSent()).isFalse();
      assertThat(new Letters(nobody(), "", SERVER).canBeSent()).isFalse();
    }
  }

  private static ObjectProvider<JavaMailSender> sender(Postbox postbox) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("localhost");
    sender.setPort(postbox.port());
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    beans.addBean("sender", sender);
    return beans.getBeanProvider(JavaMailSender.class);
  }

  private static ObjectProvider<JavaMailSender> nobody() {
    return new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class);
  }
}
