package org.commonweal.web.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;
import org.commonweal.imports.ImportRefusal;
import org.commonweal.kernel.Refused;
import org.commonweal.web.Form;
import org.springframework.web.multipart.MultipartFile;

/// Lines to import or to record: of a file that was chosen, or as they were pasted. From the
/// preview on they travel with the form, so they are fewer here than on the command line.
public final class Lines {

  public static final int MOST_BYTES = 200_000;

  private static final String FIELD = "lines";

  private Lines() {}

  /// The form with the lines of the file in place of pasted ones.
  public static Form in(Form form, Optional<MultipartFile> file) {
    return file.filter(chosen -> !chosen.isEmpty())
        .map(chosen -> form.with(FIELD, text(checked(bytes(chosen)))))
        .orElse(form);
  }

  public static byte[] of(Form form) {
    byte[] lines = checked(form.text(FIELD).getBytes(UTF_8));
    if (form.text(FIELD).isBlank()) {
      throw new Refused(new ImportRefusal.NoLines());
    }
    return lines;
  }

  private static byte[] checked(byte[] lines) {
    if (lines.length > MOST_BYTES) {
      throw new Refused(new ImportRefusal.FileTooLarge(MOST_BYTES));
    }
    return lines;
  }

  private static byte[] bytes(MultipartFile file) {
    try {
      return file.getBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String text(byte[] lines) {
    try {
      return UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(lines))
          .toString();
    } catch (CharacterCodingException _) {
      throw new Refused(new ImportRefusal.NotUtf8());
    }
  }
}
