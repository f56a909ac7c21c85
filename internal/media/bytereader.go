package media

import (
	"bufio"
	"io"
)

// byteReader reads a file block by block.
type byteReader struct{ *bufio.Reader }

func newByteReader(r io.Reader) byteReader { return byteReader{bufio.NewReader(r)} }

// skipColours passes over the table of colours that flags announce.
func (r byteReader) skipColours(flags byte) error {
	if flags&0x80 == 0 {
		return nil
	}
	_, err := r.Discard(3 << (flags&7 + 1))
	return err
}

// skipBlocks passes over blocks with their length before them, up to the empty one.
func (r byteReader) skipBlocks() error {
	for {
		n, err := r.ReadByte()
		if err != nil || n == 0 {
			return err
		}
		if _, err := r.Discard(int(n)); err != nil {
			return err
		}
	}
}
