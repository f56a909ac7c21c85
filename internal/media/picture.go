package media

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"io"
	"slices"

	"golang.org/x/image/webp"
)

const (
	// MaxPixels is how many pixels a picture may have: 40 million, more than the cameras of editors take.
	MaxPixels = 40_000_000
	// maxSide is how many pixels a side may have.
	maxSide = 20_000
	// maxDecoded is how many bytes a decoded picture may take; only unusual ones of the largest size do.
	maxDecoded = 320 << 20
	// maxWidth is the width of the largest picture that is kept.
	maxWidth = 2560
	quality  = 85
)

// widths are those of the smaller pictures beside the largest, where it is wider.
var widths = []int{320, 640, 960, 1280, 1920}

// What is wrong with a picture; refusals puts it into words.
var (
	errUnknownKind = errors.New("neither a picture nor a report that can be kept")
	errTooLarge    = errors.New("more pixels than allowed")
	errAnimated    = errors.New("the picture moves")
	errBroken      = errors.New("the picture cannot be decoded")
)

// rendition is a picture in one width.
type rendition struct {
	width   int
	content []byte
}

// picture is what is made of an upload: nothing of the file that came is in it but what can be seen.
type picture struct {
	format        string // jpg or png
	width, height int
	colour        string
	placeholder   string
	renditions    []rendition // the largest first
}

// inspect checks a picture by its headers alone and gives its size. It needs no memory to speak of.
func inspect(kind sniffed, r io.ReadSeeker) (traits, error) {
	t, err := traitsOf(kind, r)
	if err != nil {
		return t, fmt.Errorf("%w: %w", errBroken, err)
	}
	if t.animated {
		return t, errAnimated
	}
	if _, err := r.Seek(0, io.SeekStart); err != nil {
		return t, err
	}
	var c image.Config
	switch kind {
	case isJPEG:
		c, err = jpeg.DecodeConfig(r)
	case isPNG:
		c, err = png.DecodeConfig(r)
	case isGIF:
		c, err = gif.DecodeConfig(r)
	case isWebP:
		c, err = webp.DecodeConfig(r)
	default:
		return t, errUnknownKind
	}
	if err != nil {
		return t, fmt.Errorf("%w: %w", errBroken, err)
	}
	width, height := int64(c.Width), int64(c.Height)
	switch {
	case width < 1 || height < 1:
		return t, errBroken
	case width > maxSide || height > maxSide || width*height > MaxPixels, width*height*pixelCost(kind, c.ColorModel, t)/4 > maxDecoded:
		return t, errTooLarge
	}
	return t, nil
}

// pixelCost is how many bytes four pixels take while they are decoded, all that is held beside each other.
func pixelCost(kind sniffed, m color.Model, t traits) int64 {
	switch kind {
	case isJPEG:
		cost := int64(t.samples)
		if t.progressive {
			cost *= 5 // every coefficient is held as four bytes beside the sample
		}
		if m == color.CMYKModel || m == color.RGBAModel {
			cost += 16 // made of the samples when those are complete
		}
		return cost
	case isPNG:
		if t.interlaced {
			return 2 * plainCost(m)
		}
		return plainCost(m)
	case isWebP:
		return 32
	}
	return plainCost(m)
}

// plainCost is how many bytes four pixels of a colour model take.
func plainCost(m color.Model) int64 {
	switch m {
	case color.GrayModel:
		return 4
	case color.Gray16Model:
		return 8
	case color.RGBA64Model, color.NRGBA64Model:
		return 32
	}
	if _, paletted := m.(color.Palette); paletted {
		return 4
	}
	return 16
}

// render decodes a picture that inspect has passed and makes everything that is kept of it.
func render(kind sniffed, t traits, r io.ReadSeeker) (*picture, error) {
	if _, err := r.Seek(0, io.SeekStart); err != nil {
		return nil, err
	}
	src, err := decode(kind, r)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errBroken, err)
	}
	opaque := isOpaque(src)
	largest := fit(src, t.orientation)
	src = nil //nolint:ineffassign,wastedassign // as large as anything here: let it be collected
	p := &picture{format: "jpg", width: largest.Rect.Dx(), height: largest.Rect.Dy()}
	content, err := encode("jpg", largest)
	if err != nil {
		return nil, err
	}
	if kind != isJPEG { // drawings and screenshots are smaller as PNG, and sharper; what shows through can be nothing else
		drawn, err := encode("png", largest)
		if err != nil {
			return nil, err
		}
		if !opaque || len(drawn) <= len(content)*3/2 {
			p.format, content = "png", drawn
		}
	}
	p.renditions = []rendition{{p.width, content}}
	for _, w := range slices.Backward(widths) {
		if w >= p.width {
			continue
		}
		content, err := encode(p.format, scale(largest, w, heightAt(w, p.width, p.height)))
		if err != nil {
			return nil, err
		}
		p.renditions = append(p.renditions, rendition{w, content})
	}
	p.colour, p.placeholder, err = glimpse(largest)
	return p, err
}

// decode gives the first picture of a file.
func decode(kind sniffed, r io.Reader) (img image.Image, err error) {
	switch kind {
	case isJPEG:
		return jpeg.Decode(r)
	case isPNG:
		return png.Decode(r)
	case isGIF:
		return gif.Decode(r)
	case isWebP:
		return webp.Decode(r)
	}
	return nil, errUnknownKind
}

func isOpaque(m image.Image) bool {
	o, can := m.(interface{ Opaque() bool })
	return can && o.Opaque()
}

func encode(format string, m *image.RGBA) ([]byte, error) {
	var out bytes.Buffer
	var err error
	if format == "png" {
		err = png.Encode(&out, m)
	} else {
		err = jpeg.Encode(&out, m, &jpeg.Options{Quality: quality})
	}
	return out.Bytes(), err
}

// glimpse gives the average colour of a picture, and the picture in so few pixels that it fits into an address. Clients
// show it, enlarged and blurred, until the picture has come.
func glimpse(m *image.RGBA) (colour, placeholder string, err error) {
	w, h := 8, heightAt(8, m.Rect.Dx(), m.Rect.Dy())
	if h > 12 {
		w, h = max(1, 12*m.Rect.Dx()/m.Rect.Dy()), 12
	}
	few := scale(m, w, h)
	var red, green, blue, alpha int
	for i := 0; i < len(few.Pix); i += 4 {
		red, green, blue, alpha = red+int(few.Pix[i]), green+int(few.Pix[i+1]), blue+int(few.Pix[i+2]), alpha+int(few.Pix[i+3])
	}
	if alpha > 0 { // the colours are multiplied by how much they cover
		colour = fmt.Sprintf("#%02x%02x%02x", min(255, red*255/alpha), min(255, green*255/alpha), min(255, blue*255/alpha))
	}
	content, err := encode("png", few)
	return colour, "data:image/png;base64," + base64.StdEncoding.EncodeToString(content), err
}
