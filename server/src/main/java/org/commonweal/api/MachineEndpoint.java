package org.commonweal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.commonweal.identity.OneTimeLink;
import org.commonweal.identity.Passwords;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// What only the owner of the machine may do, through the command line on it.
@RestController
class MachineEndpoint {

  private final Passwords passwords;

  MachineEndpoint(Passwords passwords) {
    this.passwords = passwords;
  }

  record Reset(String email) {}

  /// A link that opens once, to a new password.
  record Link(String link, Instant expires) {

    @Override
    public String toString() {
      return "Link[" + expires + "]";
    }
  }

  @PostMapping("/api/v1/machine/password-resets")
  @ResponseStatus(HttpStatus.CREATED)
  Link reset(@RequestBody Reset asked, HttpServletRequest request) {
    OneTimeLink link = passwords.resetLink(asked.email());
    String server = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
    return new Link(server + link.path(), link.expires());
  }
}
