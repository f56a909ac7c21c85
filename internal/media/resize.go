package media

import (
	"image"

	"golang.org/x/image/draw"
)

// heightAt is the height of a picture of width w and height h in another width, at least 1.
func heightAt(width, w, h int) int { return max(1, (width*h+w/2)/w) }

// fit gives a picture upright and at most maxWidth wide.
func fit(src image.Image, orientation int) *image.RGBA {
	w, h := src.Bounds().Dx(), src.Bounds().Dy()
	lying := orientation >= 5 // the sides change places
	across := w
	if lying {
		across = h
	}
	if across > maxWidth {
		if lying {
			w, h = heightAt(maxWidth, h, w), maxWidth
		} else {
			w, h = maxWidth, heightAt(maxWidth, w, h)
		}
	}
	return upright(scale(src, w, h), orientation)
}

// strip is how many rows or columns are scaled at once.
const strip = 64

// scale gives a picture in another size: first across, then down, in strips. At once it would take the resampler 32 bytes
// for every row of the picture and column of the result, which for a large picture is many times what the picture takes.
func scale(src image.Image, w, h int) *image.RGBA {
	from := src.Bounds()
	if m, is := src.(*image.RGBA); is && from.Dx() == w && from.Dy() == h {
		return m
	}
	narrow := image.NewRGBA(image.Rect(0, 0, w, from.Dy()))
	band := image.NewRGBA(image.Rect(0, 0, from.Dx(), strip))
	var across, down resampler
	for y := 0; y < from.Dy(); y += strip {
		rows := min(strip, from.Dy()-y)
		part := within(band, image.Rect(0, 0, from.Dx(), rows))
		draw.Draw(part, part.Rect, src, image.Pt(from.Min.X, from.Min.Y+y), draw.Src)
		across.fill(within(narrow, image.Rect(0, y, w, y+rows)), part)
	}
	if h == from.Dy() {
		return narrow
	}
	dst := image.NewRGBA(image.Rect(0, 0, w, h))
	for x := 0; x < w; x += strip {
		end := min(x+strip, w)
		down.fill(within(dst, image.Rect(x, 0, end, h)), within(narrow, image.Rect(x, 0, end, from.Dy())))
	}
	return dst
}

// resampler scales strips that are as large as each other with the same tables and the same room.
type resampler struct {
	with     draw.Scaler
	to, from image.Point
}

// fill fills to with what is in from. Where a side is as long in both, nothing changes along it.
func (r *resampler) fill(to, from *image.RGBA) {
	if r.with == nil || r.to != to.Rect.Size() || r.from != from.Rect.Size() {
		r.to, r.from = to.Rect.Size(), from.Rect.Size()
		r.with = draw.CatmullRom.NewScaler(r.to.X, r.to.Y, r.from.X, r.from.Y)
	}
	r.with.Scale(to, to.Rect, from, from.Rect, draw.Src, nil)
}

func within(m *image.RGBA, r image.Rectangle) *image.RGBA { return m.SubImage(r).(*image.RGBA) }

// upright turns a picture as Exif says it is to be held: the eight ways of CIPA DC-008, 4.6.5.
func upright(src *image.RGBA, orientation int) *image.RGBA {
	if orientation < 2 || orientation > 8 {
		return src
	}
	w, h := src.Rect.Dx(), src.Rect.Dy()
	dst := image.NewRGBA(image.Rect(0, 0, w, h))
	if orientation >= 5 {
		dst = image.NewRGBA(image.Rect(0, 0, h, w))
	}
	for y := range h {
		for x := range w {
			tx, ty := x, y
			switch orientation {
			case 2:
				tx = w - 1 - x
			case 3:
				tx, ty = w-1-x, h-1-y
			case 4:
				ty = h - 1 - y
			case 5:
				tx, ty = y, x
			case 6:
				tx, ty = h-1-y, x
			case 7:
				tx, ty = h-1-y, w-1-x
			case 8:
				tx, ty = y, w-1-x
			}
			copy(dst.Pix[dst.PixOffset(tx, ty):][:4], src.Pix[src.PixOffset(x, y):][:4])
		}
	}
	return dst
}
