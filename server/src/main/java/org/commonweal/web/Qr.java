package org.commonweal.web;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A QR code as a drawing: how many squares it is wide, and the dark ones as an SVG path.
public record Qr(int width, String path) {

  public static Qr of(String text) {
    ByteMatrix squares = squares(text);
    int width = squares.getWidth();
    String path =
        IntStream.range(0, width * width)
            .filter(place -> squares.get(place % width, place / width) == 1)
            .mapToObj(place -> "M" + place % width + " " + place / width + "h1v1h-1z")
            .collect(Collectors.joining());
    return new Qr(width, path);
  }

  private static ByteMatrix squares(String text) {
    try {
      return Encoder.encode(
              text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
          .getMatrix();
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException(
          "text: " + text.length() + " characters (expected: at most 2,000)", tooLong);
    }
  }
}
