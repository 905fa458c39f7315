package org.commonweal.identity;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Sends mail to people, where a mail server and the server's own address are set; never required.
///
/// A link in a letter never follows the address of a request, which a stranger may have forged.
@Component
public class Letters {

  private static final Logger LOG = LoggerFactory.getLogger(Letters.class);

  private final Optional<JavaMailSender> mail;
  private final String from;
  private final String publicUrl;

  public Letters(
      ObjectProvider<JavaMailSender> mail,
      @Value("${commonweal.mail-from:}") String from,
      @Value("${commonweal.public-url:}") String publicUrl) {
    this.mail = Optional.ofNullable(mail.getIfAvailable());
    this.from = from;
    this.publicUrl = publicUrl;
  }

  public boolean canBeSent() {
    return mail.isPresent() && !publicUrl.isEmpty();
  }

  /// Sends after the commit and beside the request, so that its delay tells nothing.
  void sendReset(Person person, OneTimeLink link) {
    if (canBeSent()) {
      SimpleMailMessage letter = letter(person, link);
      afterCommit(() -> Thread.ofVirtual().name("letter").start(() -> send(letter)));
    }
  }

  private SimpleMailMessage letter(Person person, OneTimeLink link) {
    SimpleMailMessage letter = new SimpleMailMessage();
    letter.setFrom(from);
    letter.setTo(person.email());
    letter.setSubject("Commonweal: a new password");
    letter.setText(
        """
        Hello %s,

        open this link to set a new password. It opens once, within a day:

        %s%s

        If you did not ask for it, you need not do anything.
        """
            .formatted(person.name(), publicUrl, link.path()));
    return letter;
  }

  private void send(SimpleMailMessage letter) {
    try {
      mail.orElseThrow().send(letter);
    } catch (MailException failure) {
      LOG.error("A letter could not be sent", failure);
    }
  }

  /// Sends a letter now, or fails with the reason that the mail server gave.
  public void deliver(String to, String subject, String text) {
    SimpleMailMessage letter = new SimpleMailMessage();
    letter.setFrom(from);
    letter.setTo(to);
    letter.setSubject(subject.replaceAll("\\s+", " "));
    letter.setText(text);
    mail.orElseThrow().send(letter);
  }

  /// The address of a page as a letter names it: this server's own, whatever a request said.
  public String address(String path) {
    return publicUrl + path;
  }

  private static void afterCommit(Runnable action) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            action.run();
          }
        });
  }
}
