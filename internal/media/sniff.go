package media

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
)

// What a file turns out to be.
type sniffed string

const (
	isJPEG sniffed = "jpeg"
	isPNG  sniffed = "png"
	isGIF  sniffed = "gif"
	isWebP sniffed = "webp"
	isPDF  sniffed = "pdf"
)

// sniff says what a file is by how it begins, whatever it is called. What it says is not believed until it has been decoded.
func sniff(head []byte) (sniffed, bool) {
	for kind, magic := range map[sniffed]string{
		isJPEG: "\xff\xd8\xff", isPNG: "\x89PNG\r\n\x1a\n", isPDF: "%PDF-",
	} {
		if bytes.HasPrefix(head, []byte(magic)) {
			return kind, true
		}
	}
	switch {
	case bytes.HasPrefix(head, []byte("GIF87a")), bytes.HasPrefix(head, []byte("GIF89a")):
		return isGIF, true
	case len(head) >= 12 && string(head[:4]) == "RIFF" && string(head[8:12]) == "WEBP":
		return isWebP, true
	}
	return "", false
}

// traits is what the headers of a picture say beside its size.
type traits struct {
	orientation int  // as in Exif, 1 to 8
	progressive bool // a JPEG of which all must be held before any of it can be shown
	samples     int  // of a JPEG, for four pixels: 12 when no colour was thinned out
	interlaced  bool // a PNG whose passes are pictures of their own until they are put together
	animated    bool
}

var errCut = errors.New("the file ends before the picture does")

// traitsOf reads the headers of a picture. r is left anywhere.
func traitsOf(kind sniffed, r io.ReadSeeker) (traits, error) {
	t := traits{orientation: 1}
	if _, err := r.Seek(0, io.SeekStart); err != nil {
		return t, err
	}
	var err error
	switch kind {
	case isJPEG:
		err = jpegTraits(r, &t)
	case isPNG:
		err = pngTraits(r, &t)
	case isGIF:
		err = gifTraits(r, &t)
	case isWebP:
		err = webpTraits(r, &t)
	}
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		err = errCut
	}
	return t, err
}

// skip passes over n bytes that must be there to be passed over by whoever decodes; a seek beyond the end shows at the next read.
func skip(r io.Seeker, n int64) error {
	_, err := r.Seek(n, io.SeekCurrent)
	return err
}

// maxParts is how many segments, chunks or blocks of a file are looked at.
const maxParts = 10_000

var errTangled = errors.New("the file is in too many parts")

// jpegTraits walks the segments up to the first scan. ITU T.81, B.1.
func jpegTraits(r io.ReadSeeker, t *traits) error {
	var head [4]byte
	if _, err := io.ReadFull(r, head[:2]); err != nil {
		return err
	}
	for range maxParts {
		if _, err := io.ReadFull(r, head[:2]); err != nil {
			return err
		}
		if head[0] != 0xff {
			return errors.New("a segment begins with something else than a marker")
		}
		marker := head[1]
		switch {
		case marker == 0xff: // a fill byte
			if err := skip(r, -1); err != nil {
				return err
			}
			continue
		case marker == 0xda || marker == 0xd9: // a scan, or the end
			return nil
		case marker == 0x01 || (marker >= 0xd0 && marker <= 0xd7): // alone
			continue
		}
		if _, err := io.ReadFull(r, head[2:]); err != nil {
			return err
		}
		length := int64(binary.BigEndian.Uint16(head[2:])) - 2
		if length < 0 {
			return errors.New("a segment is shorter than its length")
		}
		switch {
		case marker == 0xe1:
			body := make([]byte, length)
			if _, err := io.ReadFull(r, body); err != nil {
				return err
			}
			if o := exifOrientation(body); o != 0 {
				t.orientation = o
			}
		case marker >= 0xc0 && marker <= 0xc2:
			body := make([]byte, length)
			if _, err := io.ReadFull(r, body); err != nil {
				return err
			}
			t.progressive = marker == 0xc2
			t.samples = jpegSamples(body)
		default:
			if err := skip(r, length); err != nil {
				return err
			}
		}
	}
	return errTangled
}

// jpegSamples counts the samples of four pixels from a frame header: each component has its share.
func jpegSamples(frame []byte) int {
	if len(frame) < 6 {
		return 12
	}
	most, total := 1, 0
	for at, n := 6, int(frame[5]); n > 0 && at+3 <= len(frame); at, n = at+3, n-1 {
		share := int(frame[at+1]>>4) * int(frame[at+1]&15)
		most, total = max(most, share), total+share
	}
	return max(4, 4*total/most)
}

// exifOrientation reads the tag Orientation (0x0112) from an APP1 segment; 0 when there is none that can be believed.
// CIPA DC-008, 4.6.
func exifOrientation(segment []byte) int {
	tiff, is := bytes.CutPrefix(segment, []byte("Exif\x00\x00"))
	if !is || len(tiff) < 8 {
		return 0
	}
	var order binary.ByteOrder
	switch string(tiff[:4]) {
	case "II*\x00":
		order = binary.LittleEndian
	case "MM\x00*":
		order = binary.BigEndian
	default:
		return 0
	}
	at := int64(order.Uint32(tiff[4:]))
	if at+2 > int64(len(tiff)) {
		return 0
	}
	entries := int64(order.Uint16(tiff[at:]))
	for n := range entries {
		e := at + 2 + 12*n
		if e+12 > int64(len(tiff)) {
			return 0
		}
		if order.Uint16(tiff[e:]) != 0x0112 {
			continue
		}
		if o := int(order.Uint16(tiff[e+8:])); order.Uint16(tiff[e+2:]) == 3 && o >= 1 && o <= 8 {
			return o
		}
		return 0
	}
	return 0
}

// pngTraits looks for the chunk acTL, which says that the picture moves. It stands before the first IDAT. PNG 3rd ed., 11.3.6.1.
func pngTraits(r io.ReadSeeker, t *traits) error {
	if err := skip(r, 8); err != nil {
		return err
	}
	var head [8]byte
	for range maxParts {
		if _, err := io.ReadFull(r, head[:]); err != nil {
			return err
		}
		switch string(head[4:]) {
		case "acTL":
			t.animated = true
			return nil
		case "IDAT", "IEND":
			return nil
		case "IHDR":
			var header [13]byte // width and height, depth, colour, compression, filter and interlacing
			if _, err := io.ReadFull(r, header[:]); err != nil {
				return err
			}
			t.interlaced = header[12] != 0
			binary.BigEndian.PutUint32(head[:4], binary.BigEndian.Uint32(head[:4])-13)
		}
		if err := skip(r, int64(binary.BigEndian.Uint32(head[:4]))+4); err != nil {
			return err
		}
	}
	return errTangled
}

// gifTraits walks the blocks to see whether there is a second picture. GIF89a, 18 to 26.
func gifTraits(r io.ReadSeeker, t *traits) error {
	in := newByteReader(r)
	var head [13]byte
	if _, err := io.ReadFull(in, head[:]); err != nil {
		return err
	}
	if err := in.skipColours(head[10]); err != nil {
		return err
	}
	pictures := 0
	for range maxParts {
		kind, err := in.ReadByte()
		if err != nil {
			return err
		}
		switch kind {
		case 0x3b:
			return nil
		case 0x21:
			if _, err := in.ReadByte(); err != nil {
				return err
			}
		case 0x2c:
			if pictures++; pictures > 1 {
				t.animated = true
				return nil
			}
			var picture [9]byte
			if _, err := io.ReadFull(in, picture[:]); err != nil {
				return err
			}
			if err := in.skipColours(picture[8]); err != nil {
				return err
			}
			if _, err := in.ReadByte(); err != nil { // the size of the codes
				return err
			}
		default:
			return errors.New("a block of no known kind")
		}
		if err := in.skipBlocks(); err != nil {
			return err
		}
	}
	return errTangled
}

// webpTraits reads the flag for animation in the extended header. RFC 9649, 2.7.
func webpTraits(r io.Reader, t *traits) error {
	var head [21]byte
	if _, err := io.ReadFull(r, head[:]); err != nil {
		return err
	}
	t.animated = string(head[12:16]) == "VP8X" && head[20]&2 != 0
	return nil
}
